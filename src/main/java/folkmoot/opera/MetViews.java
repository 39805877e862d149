package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews;
import folkmoot.partnership.Organisation;
import folkmoot.privacy.Audited;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Which organisations have met in pairs, in words that change seldom: a number, seen again after
 * each round, would tell of a single pair.
 */
final class MetViews {
  /** From so many pairs on it is "often". */
  private static final int OFTEN = 10;

  private MetViews() {}

  /** Nothing where too few people have met. */
  static List<LayoutBlock> map(
      List<Audited<MetStore.Between>> met, List<Organisation> organisations, Texts texts) {
    if (met.isEmpty()) {
      return List.of();
    }
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("opera.map.head"));
    met.stream()
        .map(two -> line(two.value(), organisations, texts))
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .forEach(lines::add);
    lines.add(texts.mrkdwn("opera.map.others"));
    return List.of(PieceViews.paragraph(Mrkdwn.joined("\n", lines)));
  }

  private static Mrkdwn line(MetStore.Between two, List<Organisation> all, Texts texts) {
    List<String> names =
        all.stream()
            .filter(organisation -> two.organisations().contains(organisation.id().value()))
            .map(Organisation::name)
            .sorted()
            .toList();
    return texts.mrkdwn("opera.map.two", "names", names, "often", two.pairs() >= OFTEN);
  }
}
