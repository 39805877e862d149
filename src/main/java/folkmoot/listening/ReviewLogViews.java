package folkmoot.listening;

import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How words were looked through before they were published, for everybody to read. */
final class ReviewLogViews {
  private ReviewLogViews() {}

  /** How the words of a round were looked through, for everybody to read; may be empty. */
  static Optional<Mrkdwn> log(Story story, Texts texts) {
    if (story.acts().isEmpty()) {
      return Optional.empty();
    }
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("listening.log"));
    story.acts().forEach(act -> lines.add(act(act, story, texts)));
    return Optional.of(Mrkdwn.joined("\n", lines));
  }

  private static Mrkdwn act(ReviewAct act, Story story, Texts texts) {
    String[] about = act.words().split("\n", 2);
    String from = about[0];
    String to = about.length < 2 ? "" : about[1];
    return texts.mrkdwn(
        key(act.kind(), from, to),
        "who",
        name(act, story, texts),
        "when",
        Mrkdwn.date(act.at(), story.partnership().zone(), texts.locale()),
        "from",
        from,
        "to",
        to);
  }

  private static String key(ReviewAct.Kind kind, String from, String to) {
    return switch (kind) {
      case OPENED -> "listening.log.opened";
      case RENAMED -> "listening.log.renamed";
      case MERGED -> "listening.log.merged";
      case HID -> "listening.log.hid";
      case PUBLISHED -> "listening.log.published";
      case MOVED ->
          to.isEmpty()
              ? "listening.log.aside"
              : from.isEmpty() ? "listening.log.added" : "listening.log.moved";
    };
  }

  private static String name(ReviewAct act, Story story, Texts texts) {
    return story.members().stream()
        .filter(member -> member.id().equals(act.member()))
        .map(member -> member.name())
        .findFirst()
        .orElseGet(() -> texts.plain("listening.log.somebody"));
  }
}
