package folkmoot.action;

import folkmoot.partnership.Organisation;
import folkmoot.privacy.Audited;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.slack.Shorten;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen when an action is suggested.
 *
 * @param results what it may answer, the latest result first
 * @param items where its effect may be looked for: questions that are asked again and again
 */
record Choices(List<Organisation> organisations, List<Result> results, List<Item> items) {
  private static final int LABEL = 75;
  private static final int MOST = 99;
  private static final int MOST_PARTS = 6;

  Choices {
    organisations = List.copyOf(organisations);
    results = List.copyOf(results);
    items = List.copyOf(items);
  }

  /**
   * A result, or an item or theme of one.
   *
   * @param value the round, and after a blank the item or theme
   * @param label what the menu shows
   * @param cause what is kept of it
   */
  record Result(String value, String label, Cause cause) {}

  /** A question that is followed, by the latest round that asked it. */
  record Item(String value, String label, String wording) {}

  /** The chosen one; empty when it is not among them. */
  Optional<Result> result(String value) {
    return results.stream().filter(each -> each.value().equals(value)).findFirst();
  }

  /** The chosen one; empty when it is not among them. */
  Optional<Item> item(String value) {
    return items.stream().filter(each -> each.value().equals(value)).findFirst();
  }

  /**
   * Of these rounds, the latest first.
   *
   * @param zone in which days are told
   */
  static Choices of(
      List<Organisation> organisations,
      List<Audited<PublishedRound>> rounds,
      ZoneId zone,
      Texts texts) {
    List<Result> results = new ArrayList<>();
    Map<String, Item> items = new LinkedHashMap<>();
    for (Audited<PublishedRound> each : rounds) {
      PublishedRound round = each.value();
      if (!round.tooFew() && !round.facts().kind().equals(RecheckKind.NAME)) {
        results.addAll(results(round, zone, texts));
        round.items().forEach(figure -> follow(items, round, figure.question()));
      }
    }
    return new Choices(
        organisations,
        results.subList(0, Math.min(MOST, results.size())),
        items.values().stream().limit(MOST).toList());
  }

  private static void follow(Map<String, Item> items, PublishedRound round, Question question) {
    if (question.role() == Question.Role.FOLLOWED) {
      items.putIfAbsent(
          question.wording(),
          new Item(
              round.facts().id() + " " + question.id(),
              Shorten.to(LABEL, question.wording()),
              question.wording()));
    }
  }

  private static List<Result> results(PublishedRound round, ZoneId zone, Texts texts) {
    List<Result> results = new ArrayList<>();
    results.add(result(round, "", round.facts().title(), zone, texts));
    for (Voices voices : round.voices()) {
      for (VoiceTheme theme : voices.themed().themes()) {
        if (!theme.name().isBlank()) {
          results.add(result(round, theme.id(), theme.name(), zone, texts));
        }
      }
    }
    round.items().stream()
        .map(ItemFigure::question)
        .limit(MOST_PARTS)
        .forEach(q -> results.add(result(round, q.id(), q.wording(), zone, texts)));
    return results;
  }

  private static Result result(
      PublishedRound round, String part, String about, ZoneId zone, Texts texts) {
    LocalDate day = round.facts().closed().atZone(zone).toLocalDate();
    String label =
        texts.plain(
            "action.choice",
            "day",
            Spoken.day(day, day, texts.locale()),
            "part",
            !part.isEmpty(),
            "about",
            about);
    return new Result(
        part.isEmpty() ? round.facts().id().value() : round.facts().id() + " " + part,
        Shorten.to(LABEL, label),
        new Cause(round.facts().id(), about, day, ""));
  }
}
