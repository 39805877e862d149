package folkmoot.quiet;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.command.CommandLine;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.quiet.Wish.State;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How a partnership comes to be quiet, and how that ends. */
final class Quiets {
  /** So long unless somebody says otherwise. */
  static final Duration USUAL = Duration.ofDays(14);

  private static final Set<String> NO_MORE = Set.of("off", "stop", "end", "over");

  private final Tools tools;
  private final Ledger ledger;

  Quiets(Tools tools, Ledger ledger) {
    this.tools = tools;
    this.ledger = ledger;
  }

  /** A convener typed the verb: to end it, or perhaps with how long. */
  Quieted begin(Scene scene, String words) {
    String said = words.strip();
    return tools
        .database()
        .transact(
            tx ->
                NO_MORE.contains(said.toLowerCase(Locale.ROOT))
                    ? end(tx, scene)
                    : form(tx, scene, said));
  }

  private Quieted form(Tx tx, Scene scene, String words) {
    Partnership partnership = scene.partnership();
    Instant now = tools.clock().instant();
    Optional<Quieted> before = before(tx, partnership, now);
    if (before.isPresent()) {
      return before.get();
    }
    if (words.isEmpty()) {
      return form(tx, scene, now.plus(USUAL).atZone(partnership.zone()).with(Timetable.CLOSING));
    }
    if (!(CommandLine.when(words) instanceof WhenPhrase.Until until)) {
      return new Quieted.Unclear();
    }
    ClosingTime closing = Timetable.closing(until, now.atZone(partnership.zone()));
    return closing instanceof ClosingTime.At at ? form(tx, scene, at.moment()) : wrong(closing);
  }

  private Quieted form(Tx tx, Scene scene, ZonedDateTime until) {
    return new Quieted.Form(scene.partnership(), until.toInstant(), needsSecond(tx, scene));
  }

  private static Quieted wrong(ClosingTime closing) {
    return closing instanceof ClosingTime.TooFar ? new Quieted.TooFar() : new Quieted.TooSoon();
  }

  private boolean needsSecond(Tx tx, Scene scene) {
    List<Member> members = tools.partnerships().members(tx, scene.partnership().id());
    return Wish.needsSecond(scene.member().organisation(), members);
  }

  /** That it is quiet already, or that somebody has asked. */
  private static Optional<Quieted> before(Tx tx, Partnership partnership, Instant now) {
    Optional<Quieted> holds =
        quiet(tx, partnership.id(), now).map(until -> new Quieted.Holds(partnership, until));
    return holds.or(
        () ->
            new WishStore(tx)
                .latest(partnership.id())
                .filter(wish -> wish.isOpen(now))
                .map(wish -> new Quieted.Waits(partnership, wish.until())));
  }

  private static Optional<Instant> quiet(Tx tx, PartnershipId partnership, Instant now) {
    return Rests.now(tx, partnership, now).stream()
        .filter(rest -> rest.why() == Why.QUIET)
        .flatMap(rest -> Optional.ofNullable(rest.until()).stream())
        .findFirst();
  }

  /** She sent the form; sent twice, it asks once. */
  Quieted send(Submission sent) {
    return tools
        .convening(
            sent.actor(), new PartnershipId(sent.metadata()), (tx, scene) -> send(tx, scene, sent))
        .orElseGet(Quieted.NotConvening::new);
  }

  private Quieted send(Tx tx, Scene scene, Submission sent) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    Instant now = tools.clock().instant();
    Instant until = sent.values().instant(QuietViews.UNTIL).orElse(now);
    Wish given = new WishStore(tx).byRequest(sent.viewId()).orElse(null);
    if (given != null) {
      return asked(given, partnership);
    }
    Optional<Quieted> before = before(tx, partnership, now);
    if (before.isPresent()) {
      return before.get();
    }
    if (until.isBefore(now.plus(Timetable.SHORTEST))) {
      return new Quieted.TooSoon();
    }
    if (until.isAfter(now.plus(Duration.ofDays(Timetable.LONGEST_DAYS)))) {
      return new Quieted.TooFar();
    }
    boolean second = needsSecond(tx, scene);
    Wish wish =
        new Wish(
            tools.ids().random("qui"),
            partnership.id(),
            scene.member().organisation(),
            until,
            now,
            second ? State.OPEN : State.AGREED);
    new WishStore(tx).add(wish, sent.viewId());
    String asker = asker(tx, wish);
    post(
        tx,
        partnership,
        wish.key(),
        () -> QuietViews.post(wish, partnership, asker, tools.texts()));
    if (!second) {
      rest(tx, wish);
    }
    return asked(wish, partnership);
  }

  private static Quieted asked(Wish wish, Partnership partnership) {
    return wish.state() == State.OPEN
        ? new Quieted.Asked(partnership, wish.until(), wish.agreeBy())
        : new Quieted.Holds(partnership, wish.until());
  }

  /** Somebody agrees; of two who press at once, one begins it and the other hears that it holds. */
  Quieted agree(Click click) {
    return tools.database().transact(tx -> agree(tx, click));
  }

  private Quieted agree(Tx tx, Click click) {
    Wish found = new WishStore(tx).byId(click.value()).orElse(null);
    Scene scene =
        found == null
            ? null
            : tools.partnerships().scene(tx, click.actor(), found.partnership()).orElse(null);
    if (found == null || scene == null) {
      return new Quieted.NotMember();
    }
    tools.partnerships().hold(tx, found.partnership());
    Wish wish = new WishStore(tx).byId(found.id()).orElseThrow();
    Partnership partnership = scene.partnership();
    Instant now = tools.clock().instant();
    if (wish.state() == State.AGREED && now.isBefore(wish.until())) {
      return new Quieted.Holds(partnership, wish.until());
    }
    if (!wish.isOpen(now)) {
      update(tx, wish.in(State.OVER), partnership);
      return new Quieted.TooLate();
    }
    if (!wish.isSecond(scene.member().organisation())) {
      return new Quieted.SameOrganisation();
    }
    Wish agreed = wish.in(State.AGREED);
    update(tx, agreed, partnership);
    rest(tx, agreed);
    post(
        tx,
        partnership,
        agreed.key() + ":on",
        () -> QuietViews.on(agreed, partnership, tools.texts()));
    return new Quieted.Holds(partnership, agreed.until());
  }

  private void update(Tx tx, Wish wish, Partnership partnership) {
    new WishStore(tx).state(wish);
    String asker = asker(tx, wish);
    tools
        .outbox()
        .update(tx, wish.key(), () -> QuietViews.post(wish, partnership, asker, tools.texts()));
  }

  private void rest(Tx tx, Wish wish) {
    Instant now = tools.clock().instant();
    Rests.begin(tx, new Rest(wish.key(), wish.partnership(), Why.QUIET, now, wish.until()));
    ledger.enter(
        tx,
        wish.partnership(),
        new Occurrence(
            "quiet",
            now,
            Occurrence.Outcome.SENT,
            Speaking.in(
                tools.partnerships().get(tx, wish.partnership()).language(),
                () -> tools.texts().plain("quiet.ledger"))));
  }

  /** A convener ends it from a button. */
  Quieted end(Click click) {
    return tools
        .convening(click.actor(), new PartnershipId(click.value()), this::end)
        .orElseGet(Quieted.NotConvening::new);
  }

  /** One convener is enough, since quiet holds only as long as all can bear it. */
  private Quieted end(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    Instant now = tools.clock().instant();
    boolean holds = quiet(tx, partnership.id(), now).isPresent();
    Wish wish =
        new WishStore(tx)
            .latest(partnership.id())
            .filter(one -> holds || one.isOpen(now))
            .orElse(null);
    if (wish == null) {
      return new Quieted.NotQuiet();
    }
    Rests.end(tx, partnership.id(), Why.QUIET, now);
    update(tx, wish.in(State.OVER), partnership);
    if (holds) {
      post(
          tx,
          partnership,
          wish.key() + ":off",
          () -> QuietViews.off(scene.member().name(), tools.texts()));
    }
    return new Quieted.Over();
  }

  /** The wish for quiet that the other organisation may still agree to. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return new WishStore(tx)
        .latest(partnership.id()).stream()
            .filter(wish -> wish.isOpen(tools.clock().instant()))
            .map(wish -> openPost(tx, partnership, wish))
            .toList();
  }

  private OpenPost openPost(Tx tx, Partnership partnership, Wish wish) {
    String asker = asker(tx, wish);
    return new OpenPost(wish.key(), () -> QuietViews.post(wish, partnership, asker, tools.texts()));
  }

  /** The name of the organisation that asked; empty where the convener belongs to none. */
  private String asker(Tx tx, Wish wish) {
    return tools.partnerships().organisations(tx, wish.partnership()).stream()
        .filter(organisation -> organisation.id().equals(wish.organisation()))
        .map(Organisation::name)
        .findFirst()
        .orElse("");
  }

  private void post(Tx tx, Partnership partnership, String key, Supplier<Message> message) {
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                key,
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                message,
                tools.clock().instant()));
  }
}
