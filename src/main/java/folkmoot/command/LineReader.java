package folkmoot.command;

import folkmoot.time.WhenPhrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a line: first its pieces, each for itself, then what they are together. */
final class LineReader {
  private static final Pattern OWN_NAME =
      Pattern.compile("^/moot(?=\\s|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AROUND_VERB = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private LineReader() {}

  static Reading read(String typed) {
    // Who copies a corrected line into the box may have the command's name twice.
    String line = OWN_NAME.matcher(typed.strip()).replaceFirst("").strip();
    List<Piece> pieces = Piece.of(line);
    CommandLine read = together(line, pieces);
    Optional<Piece.Wrong> wrong =
        all(pieces, Piece.Wrong.class).findFirst().or(() -> saidTwice(line, pieces));
    return wrong
        .<Reading>map(part -> misread(line, read, part))
        .orElseGet(() -> new Reading.Understood(read));
  }

  private static Reading misread(String line, CommandLine read, Piece.Wrong wrong) {
    String instead = wrong.instead();
    return new Reading.Misread(
        read,
        wrong.problem(),
        instead == null
            ? null
            : "/moot " + SlackText.readable(wrong.span().replaced(line, instead)));
  }

  private static CommandLine together(String line, List<Piece> pieces) {
    Piece.Word verb = all(pieces, Piece.Word.class).findFirst().orElse(null);
    if (verb == null) {
      return new CommandLine(null, arguments(line, pieces, null), "", SlackText.readable(line));
    }
    return new CommandLine(
        verbOf(verb.raw()),
        arguments(line, pieces, verb),
        SlackText.readable(line.substring(0, verb.span().start())),
        SlackText.readable(line.substring(verb.span().end())));
  }

  private static Arguments arguments(String line, List<Piece> pieces, Piece.@Nullable Word verb) {
    Piece.Said said = all(pieces, Piece.Said.class).findFirst().orElse(null);
    return new Arguments(
        said == null ? null : SlackText.readable(said.raw()),
        said != null && SlackText.mentionsSomebody(said.raw()),
        whens(pieces).findFirst().map(Piece.When::phrase).orElse(null),
        all(pieces, Piece.Channel.class).map(Piece.Channel::id).findFirst().orElse(null),
        all(pieces, Piece.Person.class).map(Piece.Person::id).distinct().toList(),
        all(pieces, Piece.Preview.class).findAny().isPresent(),
        rest(line, pieces, verb),
        words(verb == null ? line : line.substring(verb.span().end())));
  }

  private static String rest(String line, List<Piece> pieces, Piece.@Nullable Word verb) {
    return pieces.stream()
        .filter(piece -> piece instanceof Piece.Word || piece instanceof Piece.Wrong)
        .filter(piece -> piece != verb)
        .map(piece -> SlackText.readable(piece.span().of(line)))
        .collect(Collectors.joining(" "));
  }

  private static String words(String after) {
    String stripped = after.strip();
    Quotation quotation = Quotation.in(stripped);
    if (quotation == null || quotation.whole().length() < stripped.length()) {
      return SlackText.readable(stripped);
    }
    return SlackText.readable(quotation.inner().of(stripped).strip());
  }

  /**
   * "now" beside an end says when it opens, which is what an end alone means too; an end beside
   * "every" says how long each is open.
   */
  private static Stream<Piece.When> whens(List<Piece> pieces) {
    List<Piece.When> all = all(pieces, Piece.When.class).toList();
    Piece.When end = first(all, WhenPhrase.Until.class);
    if (end == null) {
      return all.stream();
    }
    return first(all, WhenPhrase.Every.class) == null
        ? all.stream().filter(when -> !(when.phrase() instanceof WhenPhrase.Now))
        : all.stream().filter(when -> when != end).map(when -> ending(when, end));
  }

  private static Piece.@Nullable When first(
      List<Piece.When> whens, Class<? extends WhenPhrase> kind) {
    return whens.stream().filter(when -> kind.isInstance(when.phrase())).findFirst().orElse(null);
  }

  private static Piece.When ending(Piece.When when, Piece.When end) {
    return when.phrase() instanceof WhenPhrase.Every every
        ? new Piece.When(
            when.span(),
            new WhenPhrase.Every(
                every.weeks(), every.day(), every.time(), (WhenPhrase.Until) end.phrase()))
        : when;
  }

  private static Optional<Piece.Wrong> saidTwice(String line, List<Piece> pieces) {
    return whens(pieces)
        .skip(1)
        .findFirst()
        .map(
            second ->
                new Piece.Wrong(
                    second.span(), new Problem.SaidTwice(second.span().of(line)), null));
  }

  private static String verbOf(String raw) {
    String bare = AROUND_VERB.matcher(raw).replaceAll("");
    return (bare.isEmpty() ? raw : bare).toLowerCase(Locale.ROOT);
  }

  private static <T extends Piece> Stream<T> all(List<Piece> pieces, Class<T> kind) {
    return pieces.stream().filter(kind::isInstance).map(kind::cast);
  }
}
