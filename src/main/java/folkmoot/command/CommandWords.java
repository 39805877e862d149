package folkmoot.command;

import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.ClosingTime;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered to a line that could not be read, or to a time that cannot be. */
public final class CommandWords {
  private static final int LONGEST_ECHO = 60;
  private static final int LONGEST_LINE = 1000;

  private CommandWords() {}

  /** What was not understood, how it can be said, and the corrected line to copy. */
  public static Mrkdwn misread(Reading.Misread misread, Texts texts) {
    Mrkdwn typed = echo(misread.problem().typed());
    return withCorrection(problem(misread.problem(), typed, texts), misread.correctedLine(), texts);
  }

  /** That there is no such verb, and which was meant perhaps. */
  public static Mrkdwn unknown(Resolution.Unknown unknown, Texts texts) {
    List<Mrkdwn> others = unknown.suggestions().stream().skip(1).map(Mrkdwn::code).toList();
    Mrkdwn words =
        withCorrection(
            texts.mrkdwn("command.unknown", "typed", echo(unknown.typed())),
            unknown.correctedLine(),
            texts);
    return others.isEmpty()
        ? words
        : Mrkdwn.joined("\n", List.of(words, texts.mrkdwn("command.others", "others", others)));
  }

  /** Which verbs begin so. */
  public static Mrkdwn ambiguous(Resolution.Ambiguous ambiguous, Texts texts) {
    return texts.mrkdwn(
        "command.ambiguous",
        "typed",
        echo(ambiguous.typed()),
        "candidates",
        ambiguous.candidates().stream().map(Mrkdwn::code).toList());
  }

  /** Why something cannot close then; null where it can. */
  public static @Nullable String refused(ClosingTime closing, Texts texts) {
    if (closing instanceof ClosingTime.Past past) {
      return texts.plain("command.past", "moment", said(past.moment(), texts));
    }
    if (closing instanceof ClosingTime.TooSoon soon) {
      return texts.plain(
          "command.too-soon",
          "moment",
          said(soon.moment(), texts),
          "shortest",
          Spoken.span(Timetable.SHORTEST, texts.locale()));
    }
    if (closing instanceof ClosingTime.TooFar far) {
      return texts.plain(
          "command.too-far", "moment", said(far.moment(), texts), "days", Timetable.LONGEST_DAYS);
    }
    return null;
  }

  private static Mrkdwn problem(Problem problem, Mrkdwn typed, Texts texts) {
    if (problem instanceof Problem.UnknownDay) {
      return texts.mrkdwn("command.unknown-day", "typed", typed);
    }
    if (problem instanceof Problem.UnknownTime) {
      return texts.mrkdwn("command.unknown-time", "typed", typed);
    }
    if (problem instanceof Problem.UnknownSpan) {
      return texts.mrkdwn("command.unknown-span", "typed", typed);
    }
    if (problem instanceof Problem.UnknownRhythm) {
      return texts.mrkdwn("command.unknown-rhythm", "typed", typed);
    }
    if (problem instanceof Problem.Unfinished) {
      return texts.mrkdwn("command.unfinished", "typed", typed);
    }
    if (problem instanceof Problem.SaidTwice) {
      return texts.mrkdwn("command.said-twice", "typed", typed);
    }
    if (problem instanceof Problem.UnknownChannel) {
      return texts.mrkdwn("command.unknown-channel", "typed", typed);
    }
    throw new AssertionError(problem);
  }

  private static Mrkdwn withCorrection(Mrkdwn words, @Nullable String line, Texts texts) {
    // A line cut short would be copied short.
    if (line == null || line.length() > LONGEST_LINE) {
      return words;
    }
    return Mrkdwn.joined(
        "\n", List.of(words, texts.mrkdwn("command.did-you-mean", "line", Mrkdwn.code(line))));
  }

  private static Mrkdwn echo(String typed) {
    boolean fits = typed.codePointCount(0, typed.length()) <= LONGEST_ECHO;
    return Mrkdwn.code(
        fits ? typed : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_ECHO)) + "…");
  }

  private static String said(ZonedDateTime moment, Texts texts) {
    return Spoken.moment(moment, texts.locale());
  }
}
