package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.command.Arguments;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Burden;
import folkmoot.round.Round;
import folkmoot.round.Words;
import folkmoot.slack.Actor;
import folkmoot.slack.Shorten;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How conveners open rounds. */
public final class Starting {
  private final Tools tools;
  private final Asking asking;
  private final Burdens burdens;
  private final Resting resting;
  private final Repeating repeating;

  public Starting(Tools tools) {
    this.tools = tools;
    this.burdens = new Burdens(tools);
    this.resting = new Resting(tools);
    this.repeating = new Repeating(tools);
    this.asking = new Asking(tools);
  }

  /** A convener typed the verb. */
  public Started begin(Recipe recipe, Scene scene, Arguments said) {
    return tools
        .database()
        .transact(
            tx ->
                said.when() instanceof WhenPhrase.Every && !said.preview()
                    ? repeating.begin(tx, recipe, scene, said)
                    : begin(tx, recipe, scene, said));
  }

  /** The same within a transaction, for a button that repeats nothing. */
  public Started begin(Tx tx, Recipe recipe, Scene scene, Arguments said) {
    ZonedDateTime now = now(scene.partnership());
    Instant closes = recipe.usualClose(scene.partnership(), now);
    if (said.when() instanceof WhenPhrase.Until until) {
      ClosingTime time = Timetable.closing(until, now);
      Optional<Refusal> wrong = wrong(time);
      if (wrong.isPresent()) {
        return new Started.Refused(wrong.get());
      }
      closes = ((ClosingTime.At) time).moment().toInstant();
    }
    String written = said.text() == null ? said.rest() : said.text();
    boolean isWritten = !recipe.writesQuestion() || !written.isBlank();
    String question =
        isWritten ? written.strip() : recipe.suggestion(tx, scene.partnership(), now.toInstant());
    Asking.Wish wish = Asking.Wish.of(recipe, scene, question, closes);
    if (said.preview()) {
      return new Started.Preview(preview(tx, wish));
    }
    tools.partnerships().hold(tx, scene.partnership().id());
    Optional<Refusal> refusal = asking.refusal(tx, wish);
    if (refusal.isPresent()) {
      return new Started.Refused(refusal.get());
    }
    boolean rests = resting.ofThoseByThemselves(tx, wish.partnership(), recipe).isPresent();
    boolean fits = question.length() <= Words.MOST_CHARACTERS;
    return said.when() instanceof WhenPhrase.Now && isWritten && fits && !rests
        ? sound(tx, wish, tools.ids().random("req"), Told.NOTHING)
        : new Started.Form(form(tx, wish));
  }

  /** A convener sent the form; sent twice, it opens one round. */
  public Started send(Recipe recipe, Submission sent) {
    return send(recipe, sent, Told.NOTHING);
  }

  /** She sent the form that gave her a hint about her question. */
  public Started sendHinted(Recipe recipe, Submission sent) {
    return send(recipe, sent, Told.HINT);
  }

  private Started send(Recipe recipe, Submission sent, Told told) {
    PartnershipId id = new PartnershipId(sent.metadata());
    return convening(
        id, sent.actor(), (tx, scene) -> send(tx, recipe, scene, new Form(sent, told)));
  }

  /** What she was told before she sent the form; nothing is said twice. */
  private enum Told {
    NOTHING,
    HINT,
    HINT_AND_BURDEN
  }

  private record Form(Submission sent, Told told) {}

  /** She is sure, though it is more than the budget. */
  public Started sure(Recipe recipe, Submission sent) {
    StartCheck check = StartCheck.read(sent.metadata());
    return convening(
        check.partnership(),
        sent.actor(),
        (tx, scene) -> {
          Asking.Wish wish = Asking.Wish.of(recipe, scene, check.question(), check.closes());
          return once(tx, wish, sent.viewId(), Told.HINT_AND_BURDEN);
        });
  }

  /** She said when it is to repeat. */
  public Started rhythm(Recipe recipe, Submission sent) {
    return convening(
        new PartnershipId(sent.metadata()),
        sent.actor(),
        (tx, scene) -> repeating.rhythm(tx, recipe, scene, sent.values()));
  }

  /** She confirmed the dates; {@code sure} though it is more than the budget. */
  public Started confirm(Recipe recipe, Submission sent, boolean sure) {
    return convening(
        RepeatWish.read(sent.metadata()).partnership(),
        sent.actor(),
        (tx, scene) -> repeating.confirm(tx, recipe, scene, sent, sure));
  }

  private Started convening(PartnershipId id, Actor actor, BiFunction<Tx, Scene, Started> convene) {
    return tools
        .convening(actor, id, convene)
        .orElseGet(() -> new Started.Refused(new Refusal.NotConvening()));
  }

  private Started send(Tx tx, Recipe recipe, Scene scene, Form form) {
    Submission sent = form.sent();
    if (!sent.values().one(StartForm.REPEAT).orElse(StartForm.ONCE).equals(StartForm.ONCE)) {
      return repeating.form(tx, recipe, scene.partnership(), sent.values());
    }
    ZonedDateTime now = now(scene.partnership());
    Instant closes =
        sent.values()
            .instant(StartForm.CLOSES)
            .orElseGet(() -> recipe.usualClose(scene.partnership(), now));
    String question = sent.values().one(StartForm.QUESTION).orElse("").strip();
    return once(tx, Asking.Wish.of(recipe, scene, question, closes), sent.viewId(), form.told());
  }

  private Started once(Tx tx, Asking.Wish wish, String request, Told told) {
    Optional<Refusal> wrong = wrong(closing(wish.closes(), now(wish.partnership())));
    if (wrong.isPresent()) {
      return new Started.Refused(wrong.get());
    }
    tools.partnerships().hold(tx, wish.partnership().id());
    Optional<Round> before = tools.rounds().byRequest(tx, request);
    if (before.isPresent()) {
      return new Started.Posted(before.get(), wish.partnership());
    }
    Optional<Refusal> refusal = asking.refusal(tx, wish);
    if (refusal.isPresent()) {
      return new Started.Refused(refusal.get());
    }
    return told == Told.HINT_AND_BURDEN
        ? asking.open(tx, wish, request)
        : sound(tx, wish, request, told);
  }

  /** Opens a round somebody planned before, to close when it usually does; once by its key. */
  public Started open(Tx tx, Recipe recipe, Scene scene, String request) {
    Partnership partnership = scene.partnership();
    Asking.Wish wish =
        Asking.Wish.of(recipe, scene, "", recipe.usualClose(partnership, now(partnership)));
    tools.partnerships().hold(tx, partnership.id());
    return asking
        .refusalByItself(tx, wish)
        .<Started>map(Started.Refused::new)
        .orElseGet(() -> asking.open(tx, wish, request));
  }

  /** A question that may bring little is put back to her once, with all she chose still there. */
  private Started sound(Tx tx, Asking.Wish wish, String request, Told told) {
    Optional<Refusal> bad = asking.badQuestion(tx, wish);
    if (bad.isPresent()) {
      return new Started.Refused(bad.get());
    }
    return told == Told.NOTHING && hint(tx, wish) != null
        ? new Started.Form(form(tx, wish))
        : affordable(tx, wish, request);
  }

  /** What is more than the budget is opened only by somebody who has said that she is sure. */
  private Started affordable(Tx tx, Asking.Wish wish, String request) {
    Burden burden = burdens.withRound(tx, wish.partnership(), wish.recipe().manner());
    return burden.isOver()
        ? new Started.OverBudget(
            wish.recipe(),
            new StartCheck(wish.partnership().id(), wish.closes(), wish.question()),
            burden)
        : asking.open(tx, wish, request);
  }

  private StartForm form(Tx tx, Asking.Wish wish) {
    List<Member> members = tools.partnerships().members(tx, wish.partnership().id());
    long organisations =
        members.stream().map(Member::organisation).filter(Objects::nonNull).distinct().count();
    return new StartForm(
        wish.recipe(),
        wish.recipe().writesQuestion() ? wish.question() : "",
        wish.closes(),
        members.size(),
        (int) organisations,
        burdens.withRound(tx, wish.partnership(), wish.recipe().manner()),
        preview(tx, wish),
        hint(tx, wish),
        resting.ofThoseByThemselves(tx, wish.partnership(), wish.recipe()).orElse(null));
  }

  private static @Nullable Hint hint(Tx tx, Asking.Wish wish) {
    return wish.recipe().hint(tx, wish.partnership(), wish.question()).orElse(null);
  }

  /** The form of a round that is not there yet; a question too long for it is cut in it. */
  private AnswerForm preview(Tx tx, Asking.Wish wish) {
    Partnership partnership = wish.partnership();
    String question = Shorten.to(Question.LONGEST, wish.question());
    Manner manner = wish.recipe().manner();
    Round round =
        new Round(
            new RoundId("preview"),
            partnership.id(),
            partnership.installation(),
            manner.kind(),
            wish.recipe().title(question),
            wish.recipe().items(tx, partnership, question),
            tools.clock().instant(),
            wish.closes(),
            partnership.k(),
            0,
            wish.by(),
            Round.State.OPEN,
            0,
            null);
    Asked asked = Asked.of(manner, round, partnership, tools.prompts());
    return AnswerForm.first(asked, Entry.BLANK);
  }

  private ZonedDateTime now(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone());
  }

  private static ClosingTime closing(Instant closes, ZonedDateTime now) {
    ZonedDateTime there = closes.atZone(now.getZone());
    return Timetable.closing(
        new WhenPhrase.By(new WhenPhrase.Day.On(there.toLocalDate()), there.toLocalTime()), now);
  }

  private static Optional<Refusal> wrong(ClosingTime time) {
    if (time instanceof ClosingTime.At) {
      return Optional.empty();
    }
    if (time instanceof ClosingTime.Past) {
      return Optional.of(new Refusal.Past());
    }
    if (time instanceof ClosingTime.TooSoon) {
      return Optional.of(new Refusal.TooSoon());
    }
    if (time instanceof ClosingTime.TooFar) {
      return Optional.of(new Refusal.TooFar());
    }
    throw new AssertionError(time);
  }
}
