package folkmoot.export;

import folkmoot.Agreed;
import folkmoot.Feature;
import folkmoot.asking.Tools;
import folkmoot.ids.MemberId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.RoundFacts;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all that was published, past the auditor, and what was agreed. */
final class Reading {
  private final Tools tools;
  private final Supplier<List<Feature>> features;

  Reading(Tools tools, Supplier<List<Feature>> features) {
    this.tools = tools;
    this.features = features;
  }

  /** All closed rounds, the earliest first. */
  List<Audited<PublishedRound>> rounds(Tx tx, Partnership partnership) {
    return tools.record().latest(tx, partnership.id(), Integer.MAX_VALUE).stream()
        .sorted(Comparator.comparing(round -> round.value().facts().closed()))
        .toList();
  }

  /** All of it. */
  Contents contents(Tx tx, Partnership partnership) {
    List<Audited<PublishedRound>> rounds = rounds(tx, partnership);
    Map<MemberId, String> names =
        tools.partnerships().members(tx, partnership.id()).stream()
            .collect(Collectors.toMap(Member::id, Member::name));
    List<Agreed> agreed =
        features.get().stream().flatMap(each -> each.agreed(tx, partnership).stream()).toList();
    RoundSheets published = new RoundSheets(names, tools.texts());
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(rounds(partnership, rounds));
    sheets.addAll(published.of(rounds));
    sheets.add(actions(partnership, agreed));
    sheets.add(0, new Dictionary(tools.texts()).of(sheets));
    Instant now = tools.clock().instant();
    Reporting reporting = new Reporting(partnership, names, tools.texts());
    return new Contents(sheets, reporting.report(rounds, agreed, now), now);
  }

  private Sheet rounds(Partnership partnership, List<Audited<PublishedRound>> rounds) {
    Sheet.Filling sheet =
        new Sheet.Filling(
            "rounds", "round", "kind", "title", "opened", "closed", "asked", "answered", "k");
    int number = 0;
    for (Audited<PublishedRound> round : rounds) {
      RoundFacts facts = round.value().facts();
      sheet.row(
          ++number,
          facts.kind(),
          facts.title(),
          day(facts.opened(), partnership).toString(),
          day(facts.closed(), partnership).toString(),
          round.value().turnout().audience(),
          round.value().tooFew() ? "" : (Object) round.value().turnout().answered(),
          facts.k());
    }
    return sheet.done();
  }

  private static Sheet actions(Partnership partnership, List<Agreed> agreed) {
    Sheet.Filling sheet =
        new Sheet.Filling(
            "actions",
            "action",
            "owner",
            "due",
            "state",
            "outcome",
            "answers",
            "suggested",
            "agreed",
            "ended");
    for (Agreed step : agreed) {
      sheet.row(
          step.what(),
          step.owner(),
          step.due().toString(),
          step.standing().name().toLowerCase(Locale.ROOT),
          step.outcome(),
          step.answers(),
          dayOrNone(step.suggested(), partnership),
          dayOrNone(step.agreed(), partnership),
          dayOrNone(step.ended(), partnership));
    }
    return sheet.done();
  }

  private static String dayOrNone(@Nullable Instant instant, Partnership partnership) {
    return instant == null ? "" : day(instant, partnership).toString();
  }

  private static LocalDate day(Instant instant, Partnership partnership) {
    return instant.atZone(partnership.zone()).toLocalDate();
  }
}
