package folkmoot.action;

import folkmoot.action.ActionForm.Entry;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form after it was looked at: an action in all but time, or the first thing wrong with it. */
sealed interface Checked {
  /** So many years ahead are the most. */
  int MOST_YEARS = 2;

  /** Nothing is wrong with it. */
  record Right(Draft draft) implements Checked {}

  /** This is wrong with it, there. */
  record Faulty(String block, ActionFault fault) implements Checked {}

  /** An action about to be suggested. */
  record Draft(
      String id,
      PartnershipId partnership,
      String words,
      Owner owner,
      LocalDate due,
      @Nullable Cause cause,
      @Nullable Look look) {
    Action suggested(Instant at) {
      return new Action(
          id,
          partnership,
          words,
          owner,
          due,
          cause,
          look,
          State.PROPOSED,
          "",
          new Action.Times(at, null, null));
    }
  }

  /**
   * Looks at a form.
   *
   * @param person whom it names; null where it names nobody who is here
   * @param today where the partnership is
   */
  static Checked of(ActionForm form, @Nullable Member person, LocalDate today) {
    Entry entry = form.entry();
    return words(entry.words())
        .or(() -> owner(entry, person))
        .or(() -> day(entry.due(), today))
        .or(() -> rest(entry, today))
        .<Checked>map(faulty -> faulty)
        .orElseGet(() -> new Right(draft(form, person)));
  }

  private static Draft draft(ActionForm form, @Nullable Member person) {
    Entry entry = form.entry();
    Optional<OrganisationId> organisation =
        form.choices().organisations().stream()
            .map(each -> each.id())
            .filter(id -> id.value().equals(entry.organisation()))
            .findFirst();
    return new Draft(
        form.slip().id(),
        form.slip().partnership(),
        entry.words(),
        new Owner(person == null ? null : person.id(), organisation.orElse(null)),
        LocalDate.parse(entry.due()),
        form.choices().result(entry.cause()).map(chosen -> cause(chosen, entry)).orElse(null),
        form.choices().item(entry.look()).map(chosen -> look(chosen, entry)).orElse(null));
  }

  private static Cause cause(Choices.Result chosen, Entry entry) {
    Cause cause = chosen.cause();
    return new Cause(cause.round(), cause.about(), cause.asked(), entry.said());
  }

  private static Look look(Choices.Item chosen, Entry entry) {
    return new Look(
        chosen.wording(), entry.lookFrom().isEmpty() ? null : LocalDate.parse(entry.lookFrom()));
  }

  /** What is wrong with what is to be done. */
  static Optional<Faulty> words(String words) {
    if (words.isEmpty()) {
      return faulty(ActionForm.WORDS, ActionFault.NO_WORDS);
    }
    return characters(words) > Action.MOST_WORDS
        ? faulty(ActionForm.WORDS, ActionFault.LONG_WORDS)
        : Optional.empty();
  }

  private static Optional<Faulty> owner(Entry entry, @Nullable Member person) {
    if (!entry.person().isEmpty() && person == null) {
      return faulty(ActionForm.PERSON, ActionFault.NO_MEMBER);
    }
    OrganisationId hers = person == null ? null : person.organisation();
    boolean other =
        hers != null
            && !entry.organisation().isEmpty()
            && !hers.value().equals(entry.organisation());
    return other
        ? faulty(ActionForm.ORGANISATION, ActionFault.OTHER_ORGANISATION)
        : Optional.empty();
  }

  /** What is wrong with the day by which something is to be done. */
  static Optional<Faulty> day(String written, LocalDate today) {
    LocalDate day = date(written).orElse(null);
    if (day == null) {
      return faulty(ActionForm.DUE, ActionFault.NO_DAY);
    }
    if (day.isBefore(today)) {
      return faulty(ActionForm.DUE, ActionFault.PAST_DAY);
    }
    return day.isAfter(today.plusYears(MOST_YEARS))
        ? faulty(ActionForm.DUE, ActionFault.FAR_DAY)
        : Optional.empty();
  }

  private static Optional<Faulty> rest(Entry entry, LocalDate today) {
    if (characters(entry.said()) > Action.MOST_SAID) {
      return faulty(ActionForm.SAID, ActionFault.LONG_SAID);
    }
    if (!entry.said().isEmpty() && entry.cause().isEmpty()) {
      return faulty(ActionForm.CAUSE, ActionFault.SAID_ALONE);
    }
    if (!entry.lookFrom().isEmpty() && entry.look().isEmpty()) {
      return faulty(ActionForm.LOOK, ActionFault.DAY_ALONE);
    }
    boolean past =
        !entry.lookFrom().isEmpty()
            && date(entry.lookFrom()).filter(day -> !day.isBefore(today)).isEmpty();
    return past ? faulty(ActionForm.LOOK_FROM, ActionFault.PAST_LOOK) : Optional.empty();
  }

  private static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static int characters(String words) {
    return words.codePointCount(0, words.length());
  }

  private static Optional<Faulty> faulty(String block, ActionFault fault) {
    return Optional.of(new Faulty(block, fault));
  }
}
