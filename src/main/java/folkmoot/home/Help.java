package folkmoot.home;

import folkmoot.Verb;
import folkmoot.command.CommandLine;
import folkmoot.command.CommandWords;
import folkmoot.command.Resolution;
import folkmoot.command.VerbBook;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.List;

/** Explains the words of the command. */
final class Help {
  private final List<Verb> verbs;
  private final VerbBook book;
  private final Texts texts;

  Help(List<Verb> verbs, Texts texts) {
    this.verbs = List.copyOf(verbs);
    this.book = new VerbBook(verbs.stream().map(Verb::name).toList());
    this.texts = texts;
  }

  /** All words, or more about the one named. */
  Answer explain(Verb.Request request) {
    Resolution asked = book.resolve(CommandLine.read(request.arguments().words()).line());
    if (asked instanceof Resolution.Known known) {
      return new Answer.Whisper(HelpViews.of(known.verb(), texts));
    }
    if (asked instanceof Resolution.Unknown unknown && !unknown.suggestions().isEmpty()) {
      // The corrected line would run the verb; she only wants to read about it.
      String nearest = unknown.suggestions().get(0);
      return new Answer.Whisper(HelpViews.didYouMean(nearest, texts));
    }
    if (asked instanceof Resolution.Ambiguous ambiguous) {
      return new Answer.Whisper(
          PieceViews.message(List.of(CommandWords.ambiguous(ambiguous, texts))));
    }
    return new Answer.Whisper(
        asked instanceof Resolution.Unknown unknown
            ? HelpViews.unknown(unknown.typed(), verbs, texts)
            : HelpViews.overview(verbs, texts));
  }
}
