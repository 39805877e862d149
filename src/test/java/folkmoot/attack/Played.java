package folkmoot.attack;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.Detail;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.RoundFacts;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A round with its people and their answers, as only the machine knows it. */
record Played(
    int number,
    int k,
    Map<String, String> members,
    Map<String, int[]> answers,
    List<Question> asked) {
  static final String NOBODYS = "";
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  /** What became known of the round, and what the machine keeps to judge the next one by. */
  record Outcome(Audited<PublishedRound> published, List<Asking> kept) {}

  /** The answer of a member to an item: 1 to 5, or 0 when she gave none. */
  int answer(String member, int item) {
    int[] sheet = answers.get(member);
    return sheet == null ? 0 : sheet[item];
  }

  List<String> answering(int item) {
    return members.keySet().stream().filter(who -> answer(who, item) > 0).sorted().toList();
  }

  Audience audience() {
    return new Audience(
        members.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> new MemberId(entry.getKey()),
                    entry -> organisation(entry.getValue()))));
  }

  private static Optional<OrganisationId> organisation(String name) {
    return name.equals(NOBODYS) ? Optional.empty() : Optional.of(new OrganisationId(name));
  }

  Candidate candidate() {
    List<ItemFigure> items = new ArrayList<>();
    List<Map<Group, Tally>> groups = new ArrayList<>();
    for (int item = 0; item < asked.size(); item++) {
      List<String> who = answering(item);
      items.add(ItemFigure.counted(asked.get(item), tally(who, item), false));
      groups.add(groups(item));
    }
    return new Candidate(round(items), audience(), Map.of(), groups);
  }

  PublishedRound round(List<ItemFigure> items) {
    Instant closed = START.plus(Duration.ofDays(21L * number));
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_" + number),
            new PartnershipId("par_1"),
            "pulse",
            "Pulse",
            closed.minusSeconds(9),
            closed,
            k);
    return new PublishedRound(
        facts, new Turnout(answers.size(), members.size()), false, items, List.of());
  }

  /** The answers of each organisation, and of those of none. */
  Map<Group, Tally> groups(int item) {
    Map<String, List<String>> by = new HashMap<>();
    answers.keySet().forEach(who -> by.computeIfAbsent(of(who), o -> new ArrayList<>()).add(who));
    Map<Group, Tally> tallies = new HashMap<>();
    by.forEach((name, who) -> tallies.put(group(name), tally(who, item)));
    return tallies;
  }

  private static Group group(String name) {
    return name.equals(NOBODYS) ? Group.WITHOUT : Group.of(new OrganisationId(name), name);
  }

  private String of(String who) {
    return Objects.requireNonNull(members.get(who));
  }

  Tally tally(List<String> who, int item) {
    return Tally.of(who.stream().map(one -> answer(one, item)).filter(a -> a > 0).toList());
  }

  Outcome publish(Auditor auditor, List<Asking> before) {
    Audited<PublishedRound> published = auditor.audit(candidate(), before);
    List<Asking> kept = new ArrayList<>();
    for (ItemFigure figure : published.value().items()) {
      if (figure.detail() != Detail.WITHHELD) {
        kept.add(
            new Asking(
                audience(),
                published.value().turnout(),
                published.value().facts().closed(),
                figure));
      }
    }
    kept.addAll(before);
    return new Outcome(published, kept);
  }
}
