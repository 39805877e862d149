package folkmoot.export;

import folkmoot.asking.Tools;
import folkmoot.export.LinkStore.Link;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a convener what was published: by a link by which she fetches it, once and soon, or as a
 * file in her direct conversation.
 */
final class Exports {
  /** So long a link works. */
  static final Duration WORKS_FOR = Duration.ofMinutes(10);

  private final Tools tools;
  private final Reading reading;
  private final Supplier<@Nullable URI> address;
  private final boolean files;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param address where people reach Folkmoot's web port; null where nobody said so
   * @param files whether the operator lets Folkmoot send files
   */
  Exports(Tools tools, Reading reading, Supplier<@Nullable URI> address, boolean files) {
    this.tools = tools;
    this.reading = reading;
    this.address = address;
    this.files = files;
  }

  /** What somebody who asks is told. */
  sealed interface Asked {
    /** How many results there are, and how to ask for them. */
    record Ready(Partnership partnership, int rounds, Offered offered) implements Asked {}

    /** Nobody has told Folkmoot where people reach it. */
    record NoAddress() implements Asked {}

    /** A link that works until then. */
    record Given(String link, Instant until, Partnership partnership) implements Asked {}

    /** A file is on its way to her. */
    record Sent(Partnership partnership, Offered offered) implements Asked {}

    /** This is for conveners. */
    record NotConvening() implements Asked {}
  }

  /** By which ways somebody can have it. */
  record Offered(boolean link, boolean file) {}

  private Offered offered(Scene scene) {
    // Slack brings our files safely to people of the workspace that has Folkmoot, and no others.
    boolean ours = scene.member().team().equals(scene.partnership().installation());
    return new Offered(address.get() != null, files && ours);
  }

  /** What there is to export. */
  Asked ask(Scene scene) {
    Offered offered = offered(scene);
    if (!offered.link() && !offered.file()) {
      return new Asked.NoAddress();
    }
    int rounds = tools.database().transact(tx -> reading.rounds(tx, scene.partnership()).size());
    return new Asked.Ready(scene.partnership(), rounds, offered);
  }

  /**
   * A convener wants the file; the value is the partnership. Pressed twice in one window, one is
   * sent; where Slack did not take it, another window asks again.
   */
  Asked send(Click click) {
    String window = click.viewId() == null ? tools.ids().random("exp") : click.viewId();
    return tools
        .convening(
            click.actor(), new PartnershipId(click.value()), (tx, scene) -> send(tx, scene, window))
        .orElseGet(Asked.NotConvening::new);
  }

  private Asked send(Tx tx, Scene scene, String window) {
    Partnership partnership = scene.partnership();
    Offered offered = offered(scene);
    if (!offered.file()) {
      return new Asked.NoAddress();
    }
    String key = "export:" + partnership.id() + ":" + window;
    Outgoing instead =
        new Outgoing(
            key,
            partnership.installation(),
            new Recipient.Person(scene.member().user()),
            () -> ExportViews.notSent(offered, tools.texts()),
            tools.clock().instant());
    tools.outbox().parcel(tx, instead, partnership.id().value());
    return new Asked.Sent(partnership, offered);
  }

  /**
   * A convener wants a link; the value is the partnership. An earlier one of hers works no more.
   */
  Asked give(Click click) {
    URI base = address.get();
    if (base == null) {
      return new Asked.NoAddress();
    }
    return tools
        .convening(
            click.actor(),
            new PartnershipId(click.value()),
            (tx, scene) -> (Asked) give(tx, scene, base))
        .orElseGet(Asked.NotConvening::new);
  }

  private Asked.Given give(Tx tx, Scene scene, URI base) {
    Secret secret = Secret.drawn(random);
    Instant until = tools.clock().instant().plus(WORKS_FOR);
    LinkStore store = new LinkStore(tx);
    store.deleteOf(scene.member().id());
    store.add(secret, new Link(scene.partnership().id(), scene.member().id(), until));
    String link = base.toString().replaceAll("/+$", "") + ExportPages.PATH + secret.value();
    return new Asked.Given(link, until, scene.partnership());
  }

  /** Whether a link would work now; it goes on working. */
  boolean works(String secret) {
    return Secret.read(secret)
        .map(read -> tools.database().transact(tx -> convening(tx, read).isPresent()))
        .orElse(false);
  }

  /** What the link gives, once: it works no more when this has ended. */
  Optional<Contents> fetch(String secret) {
    return Secret.read(secret).flatMap(read -> tools.database().transact(tx -> fetch(tx, read)));
  }

  private Optional<Contents> fetch(Tx tx, Secret secret) {
    Optional<Partnership> partnership = convening(tx, secret);
    partnership.ifPresent(found -> new LinkStore(tx).delete(secret));
    return partnership.map(found -> reading.contents(tx, found));
  }

  /** Whoever asked may have stopped convening, or have left. */
  private Optional<Partnership> convening(Tx tx, Secret secret) {
    return new LinkStore(tx)
        .lock(secret, tools.clock().instant())
        .filter(
            link ->
                tools.partnerships().conveners(tx, link.partnership()).stream()
                    .map(Member::id)
                    .anyMatch(link.member()::equals))
        .map(link -> tools.partnerships().get(tx, link.partnership()));
  }
}
