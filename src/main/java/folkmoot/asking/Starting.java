package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.command.Arguments;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Scene;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.round.RoundPlan;
import folkmoot.round.Words;
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
import java.util.Set;

/** How conveners open rounds. */
public final class Starting {
  private final Tools tools;
  private final RoundPosts posts;

  public Starting(Tools tools) {
    this.tools = tools;
    this.posts = new RoundPosts(tools.posts());
  }

  /** A round about to be opened, or only to be looked at. */
  private record Wish(Recipe recipe, Scene scene, String question, Instant closes) {
    Partnership partnership() {
      return scene.partnership();
    }
  }

  /** A convener typed the verb. */
  public Started begin(Recipe recipe, Scene scene, Arguments said) {
    if (said.when() instanceof WhenPhrase.Every) {
      return new Started.Refused(new Refusal.Repeating());
    }
    return tools.database().transact(tx -> begin(tx, recipe, scene, said));
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
    if (question.length() > Words.MOST_CHARACTERS) {
      return new Started.Refused(unfit(question));
    }
    Wish wish = new Wish(recipe, scene, question, closes);
    if (said.preview()) {
      return new Started.Preview(preview(tx, wish));
    }
    tools.partnerships().hold(tx, scene.partnership().id());
    Optional<Refusal> refusal = refusal(tx, wish);
    if (refusal.isPresent()) {
      return new Started.Refused(refusal.get());
    }
    return said.when() instanceof WhenPhrase.Now && isWritten
        ? checked(tx, wish, tools.ids().random("req"))
        : new Started.Form(form(tx, wish));
  }

  /** No field takes it, so there is no form in which it could be made shorter. */
  private static Refusal unfit(String question) {
    return new Refusal.BadQuestion(
        new Question.Fault.TooLong(question.codePointCount(0, question.length())));
  }

  /** A convener sent the form; sent twice, it opens one round. */
  public Started send(Recipe recipe, Submission sent) {
    return tools.database().transact(tx -> send(tx, recipe, sent));
  }

  private Started send(Tx tx, Recipe recipe, Submission sent) {
    PartnershipId id = new PartnershipId(sent.metadata());
    Scene scene = tools.partnerships().scene(tx, sent.actor(), id).orElse(null);
    if (scene == null || !scene.convenes()) {
      return new Started.Refused(new Refusal.NotConvening());
    }
    ZonedDateTime now = now(scene.partnership());
    Instant closes =
        sent.values()
            .instant(StartForm.CLOSES)
            .orElseGet(() -> recipe.usualClose(scene.partnership(), now));
    Optional<Refusal> wrong = wrong(closing(closes, now));
    if (wrong.isPresent()) {
      return new Started.Refused(wrong.get());
    }
    String question = sent.values().one(StartForm.QUESTION).orElse("").strip();
    Wish wish = new Wish(recipe, scene, question, closes);
    tools.partnerships().hold(tx, id);
    Optional<Round> before = tools.rounds().byRequest(tx, sent.viewId());
    if (before.isPresent()) {
      return new Started.Posted(before.get(), scene.partnership());
    }
    return refusal(tx, wish)
        .<Started>map(Started.Refused::new)
        .orElseGet(() -> checked(tx, wish, sent.viewId()));
  }

  /** Opens a round somebody planned before, to close when it usually does; once by its key. */
  public Started open(Tx tx, Recipe recipe, Scene scene, String request) {
    Partnership partnership = scene.partnership();
    Instant closes = recipe.usualClose(partnership, now(partnership));
    Wish wish = new Wish(recipe, scene, "", closes);
    tools.partnerships().hold(tx, partnership.id());
    return refusal(tx, wish)
        .<Started>map(Started.Refused::new)
        .orElseGet(() -> checked(tx, wish, request));
  }

  private Started checked(Tx tx, Wish wish, String request) {
    Partnership partnership = wish.partnership();
    if (wish.recipe().writesQuestion()) {
      List<Member> members = tools.partnerships().members(tx, partnership.id());
      Optional<Question.Fault> fault = Question.fault(wish.question(), members);
      if (fault.isPresent()) {
        return new Started.Refused(new Refusal.BadQuestion(fault.get()));
      }
      if (tools.rounds().askedWithin14Days(tx, partnership.id(), wish.question())) {
        return new Started.Refused(new Refusal.BadQuestion(new Question.Fault.AskedLately()));
      }
    }
    RoundPlan plan = plan(tx, wish, request);
    Round round = tools.rounds().opened(tx, plan);
    posts.open(tx, wish.recipe().manner(), round);
    tell(tx, wish.recipe().manner(), round, plan.audience());
    return new Started.Posted(round, partnership);
  }

  /** A direct message at the opening goes to those who asked for one, and to nobody else. */
  private void tell(Tx tx, Manner manner, Round round, List<Person> audience) {
    Set<MemberId> wanting =
        tools.partnerships().wishing(tx, round.partnership(), Reminding.OPENING);
    List<Person> told =
        audience.stream()
            .filter(person -> person.remind() && wanting.contains(person.member()))
            .toList();
    if (!told.isEmpty()) {
      tools.rounds().tell(tx, round, told, posts.opening(tx, manner, round));
    }
  }

  private RoundPlan plan(Tx tx, Wish wish, String request) {
    Partnership partnership = wish.partnership();
    Set<MemberId> silent = tools.partnerships().wishing(tx, partnership.id(), Reminding.CHANNEL);
    return new RoundPlan(
        partnership.id(),
        partnership.installation(),
        wish.recipe().manner().kind(),
        wish.recipe().title(wish.question()),
        wish.recipe().items(tx, partnership, wish.question()),
        tools.partnerships().members(tx, partnership.id()).stream()
            .map(
                member ->
                    Answering.person(
                        member,
                        !silent.contains(member.id()) && !isQuietUntil(wish.closes(), member)))
            .toList(),
        tools.clock().instant(),
        wish.closes(),
        partnership.k(),
        wish.scene().member().id(),
        request);
  }

  /**
   * Somebody who asked for quiet is asked with everybody else, and not reminded. A quiet that ends
   * while the round is open is looked at when a reminder is about to leave.
   */
  private static boolean isQuietUntil(Instant close, Member member) {
    Instant until = member.quietUntil();
    return until != null && !until.isBefore(close);
  }

  private Optional<Refusal> refusal(Tx tx, Wish wish) {
    Partnership partnership = wish.partnership();
    int people = tools.partnerships().members(tx, partnership.id()).size();
    if (people < partnership.k()) {
      return Optional.of(new Refusal.TooFewPeople(partnership.k(), people));
    }
    return wish.recipe().refusal(tx, partnership, tools.clock().instant());
  }

  private StartForm form(Tx tx, Wish wish) {
    List<Member> members = tools.partnerships().members(tx, wish.partnership().id());
    long organisations =
        members.stream().map(Member::organisation).filter(Objects::nonNull).distinct().count();
    return new StartForm(
        wish.recipe(),
        wish.recipe().writesQuestion() ? wish.question() : "",
        wish.closes(),
        members.size(),
        (int) organisations,
        preview(tx, wish));
  }

  /** The form of a round that is not there yet; a question too long for it is cut in it. */
  private AnswerForm preview(Tx tx, Wish wish) {
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
            wish.scene().member().id(),
            Round.State.OPEN,
            0,
            null);
    Asked asked = new Asked(manner.feature(), manner.formTitle(), round, partnership);
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
