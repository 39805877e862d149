package folkmoot.export;

import folkmoot.asking.Tools;
import folkmoot.export.LinkStore.Link;
import folkmoot.ids.PartnershipId;
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

/** Gives a convener a link by which she fetches what was published, once and soon. */
final class Exports {
  /** So long a link works. */
  static final Duration WORKS_FOR = Duration.ofMinutes(10);

  private final Tools tools;
  private final Reading reading;
  private final Supplier<@Nullable URI> address;
  private final SecureRandom random;

  Exports(Tools tools, Reading reading, Supplier<@Nullable URI> address, SecureRandom random) {
    this.tools = tools;
    this.reading = reading;
    this.address = address;
    this.random = random;
  }

  /** What somebody who asks is told. */
  sealed interface Asked {
    /** How many results there are, and how to ask for the link. */
    record Ready(Partnership partnership, int rounds) implements Asked {}

    /** Nobody has told Folkmoot where people reach it. */
    record NoAddress() implements Asked {}

    /** A link that works until then. */
    record Given(String link, Instant until, Partnership partnership) implements Asked {}

    /** This is for conveners. */
    record NotConvening() implements Asked {}
  }

  /** What there is to export. */
  Asked ask(Scene scene) {
    if (address.get() == null) {
      return new Asked.NoAddress();
    }
    int rounds = tools.database().transact(tx -> reading.rounds(tx, scene.partnership()).size());
    return new Asked.Ready(scene.partnership(), rounds);
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
