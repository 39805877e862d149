package folkmoot.rhythm;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standing orders of all partnerships, and how much each wants to ask of its people. */
public final class Orders {

  /** Adds an order, once however often the same request comes; answers with what stands. */
  public Order add(Tx tx, Order order, String request) {
    OrderStore store = new OrderStore(tx);
    store.addOnce(order, request);
    return store.byRequest(request).orElseThrow();
  }

  /** The order that this request gave, if it came before. */
  public Optional<Order> given(Tx tx, String request) {
    return new OrderStore(tx).byRequest(request);
  }

  /** All of all partnerships. */
  public List<Order> all(Tx tx) {
    return new OrderStore(tx).all();
  }

  /** Those of one partnership, the oldest first. */
  public List<Order> of(Tx tx, PartnershipId partnership) {
    return new OrderStore(tx).of(partnership);
  }

  /** This one, held against every other process until the transaction ends. */
  public Optional<Order> hold(Tx tx, String id) {
    return new OrderStore(tx).hold(id);
  }

  /** Every date up to {@code to} is settled. */
  public void settled(Tx tx, String id, Instant to) {
    new OrderStore(tx).settled(id, to);
  }

  /** Leaves out the date that is due then; null leaves out none. */
  public void skip(Tx tx, String id, @Nullable Instant due) {
    new OrderStore(tx).skip(id, due);
  }

  /** Opens nothing until it goes on; dates that come meanwhile are left out. */
  public void pause(Tx tx, String id, boolean paused) {
    new OrderStore(tx).pause(id, paused);
  }

  /** Ends it; rounds that are open stay open. */
  public void stop(Tx tx, String id) {
    new OrderStore(tx).remove(id);
  }

  /** The most a partnership wants to ask for in a month, in minutes. */
  public int budget(Tx tx, PartnershipId partnership) {
    return new OrderStore(tx).budget(partnership).orElse(Burden.USUAL_BUDGET);
  }

  /** Sets it; 1 minute or more. */
  public void budget(Tx tx, PartnershipId partnership, int minutes) {
    new OrderStore(tx).budget(partnership, minutes);
  }
}
