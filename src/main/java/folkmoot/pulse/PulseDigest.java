package folkmoot.pulse;

import folkmoot.DigestPart;
import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Manner;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What pulses and check-ins have to say in the digest. */
final class PulseDigest {
  private static final int MOST_BACK = 60;

  private final Tools tools;
  private final Map<String, Manner> manners;
  private final DigestLines lines;
  private final Function<String, String> group;

  PulseDigest(
      Tools tools, Map<String, Manner> manners, DigestLines lines, Function<String, String> group) {
    this.tools = tools;
    this.group = group;
    this.manners = manners;
    this.lines = lines;
  }

  /** The results of the period, latest question only, then what is open. */
  List<DigestPart> parts(Tx tx, Feature.Period period) {
    List<DigestPart> parts = new ArrayList<>();
    for (Result result : results(tx, period)) {
      parts.addAll(MirrorViews.digest(result, tools.texts()));
    }
    parts.addAll(lines.of(tx, period.partnership(), Manners::isOurs));
    return parts;
  }

  /** The record takes a time span from its start on and up to before its end. */
  private List<Result> results(Tx tx, Feature.Period period) {
    return tools
        .record()
        .closedBetween(
            tx, period.partnership().id(), justAfter(period.from()), justAfter(period.to()))
        .stream()
        .flatMap(round -> result(round, period.partnership()).stream())
        .toList();
  }

  /** A round as it is told of; empty for one of another feature, or without a result. */
  Optional<Result> result(Audited<PublishedRound> round, Partnership partnership) {
    return Optional.ofNullable(manners.get(round.value().facts().kind()))
        .filter(manner -> !round.value().tooFew())
        .map(
            manner ->
                new Result(round, manner.headline(), CutPoints.usual(), partnership.zone(), group));
  }

  /** The same with the partnership looked up. */
  Optional<Result> result(Tx tx, Audited<PublishedRound> round) {
    return result(round, tools.partnerships().get(tx, round.value().facts().partnership()));
  }

  /** The latest results, the latest first: more than a year of weekly pulses. */
  List<Result> history(Tx tx, Partnership partnership) {
    return tools.record().latest(tx, partnership.id(), MOST_BACK).stream()
        .flatMap(round -> result(round, partnership).stream())
        .toList();
  }

  /** How many took part in each pulse. */
  List<Evidence> tookPart(Tx tx, Partnership partnership) {
    return tools.record().turnouts(tx, partnership.id(), Manners.PULSE).stream()
        .<Evidence>map(one -> new Evidence.TookPart(one.closed(), one.turnout()))
        .toList();
  }

  private static Instant justAfter(Instant instant) {
    return instant.plus(1, ChronoUnit.MICROS);
  }
}
