package folkmoot.opera;

import folkmoot.opera.Idea.Standing;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How ideas and groups of them came out, in words. */
final class StandingViews {
  /** Among so few, all but two are not nearly all. */
  private static final int NEARLY_ALL_FROM = 10;

  private StandingViews() {}

  /** One idea of a group, where it stands, and how many back it; plainer than its heading. */
  static Mrkdwn line(Group group, Idea idea, Sight sight, Texts texts) {
    boolean under = group.heading() != null;
    Mrkdwn words =
        idea(idea, under ? Mrkdwn.escaped(idea.words()) : Mrkdwn.bold(idea.words()), texts);
    Standing standing = idea.standing();
    if (standing == null) {
      return texts.mrkdwn("opera.result.open", "words", words);
    }
    return texts.mrkdwn(
        "opera.result.line",
        "place",
        standing.place(),
        "words",
        words,
        "said",
        backed(standing.backed(), sight.opera().voters().voted(), texts),
        "tied",
        standing.tied(),
        "across",
        standing.acrossAll());
  }

  static String backed(Backed backed, int voted, Texts texts) {
    boolean small = backed == Backed.NEARLY_ALL && voted < NEARLY_ALL_FROM;
    return texts.plain("opera.backed." + OperaViews.word(backed) + (small ? "-of-ten" : ""));
  }

  static Mrkdwn idea(Idea idea, Texts texts) {
    return idea(idea, Mrkdwn.bold(idea.words()), texts);
  }

  private static Mrkdwn idea(Idea idea, Mrkdwn words, Texts texts) {
    return texts.mrkdwn(
        "opera.result.idea",
        "words",
        words,
        "why",
        idea.why(),
        "said",
        !idea.why().isEmpty(),
        "also",
        String.join(" · ", idea.also()),
        "more",
        !idea.also().isEmpty());
  }

  static @Nullable Mrkdwn heading(Group group, Texts texts) {
    Heading heading = group.heading();
    return heading == null
        ? null
        : texts.mrkdwn(
            "opera.group.head",
            "words",
            Mrkdwn.bold(heading.words()),
            "suggested",
            heading.suggested());
  }

  /** A group in one paragraph, of which the first few ideas are told. */
  static Mrkdwn group(Group group, Sight sight, int most, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    Mrkdwn heading = heading(group, texts);
    if (heading != null) {
      lines.add(heading);
    }
    group.ideas().stream().limit(most).forEach(idea -> lines.add(line(group, idea, sight, texts)));
    int more = group.ideas().size() - most;
    if (more > 0) {
      lines.add(texts.mrkdwn("opera.group.more", "count", more));
    }
    return Mrkdwn.joined("\n", lines);
  }
}
