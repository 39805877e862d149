package folkmoot.opera;

import folkmoot.privacy.Audited;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** One piece of the weekly summary for each OPERA. */
final class OperaDigestViews {
  private static final int GROUPS = 3;

  private OperaDigestViews() {}

  /** What was agreed: the first groups, by their heading or their idea. */
  static Mrkdwn agreed(Result result, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(
        texts.mrkdwn(
            "opera.digest.agreed",
            "topic",
            result.opera().matter().topic(),
            "rule",
            OperaViews.word(result.opera().matter().rule()),
            "ranked",
            result.isRanked(),
            "count",
            result.ideas().size()));
    if (result.isRanked()) {
      result.groups().stream()
          .limit(GROUPS)
          .forEach(group -> lines.add(texts.mrkdwn("opera.pair.idea", "words", name(group))));
    }
    Audited<Integer> met = result.met();
    if (met != null && met.value() > 0) {
      lines.add(texts.mrkdwn("opera.result.met", "count", met.value()));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static String name(Group group) {
    Heading heading = group.heading();
    return heading == null ? group.first().words() : heading.words();
  }

  /** The one that is under way. */
  static Mrkdwn open(Sight sight, Texts texts) {
    return texts.mrkdwn(
        "opera.digest.open",
        "topic",
        sight.opera().matter().topic(),
        "status",
        OperaViews.where(sight, texts));
  }
}
