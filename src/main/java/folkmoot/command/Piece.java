package folkmoot.command;

import folkmoot.time.WhenPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A part of a line that means something by itself. */
sealed interface Piece {

  /** Where it stands in the line. */
  Span span();

  record Said(Span span, String raw) implements Piece {}

  record Person(Span span, String id) implements Piece {}

  record Channel(Span span, String id) implements Piece {}

  record Preview(Span span) implements Piece {}

  record When(Span span, WhenPhrase phrase) implements Piece {}

  record Wrong(Span span, Problem problem, @Nullable String instead) implements Piece {}

  /** Anything else: the verb, or a word that means nothing here. */
  record Word(Span span, String raw) implements Piece {}

  /** All pieces of a line, in its order. */
  static List<Piece> of(String line) {
    List<Token> tokens = Token.of(line);
    boolean strict = tokens.stream().anyMatch(Token::quoted);
    List<Piece> pieces = new ArrayList<>();
    int used;
    for (int at = 0; at < tokens.size(); at += used) {
      used = add(pieces, tokens.subList(at, tokens.size()), strict);
    }
    return pieces;
  }

  /** Adds the piece that begins with the first token; how many tokens it took. */
  private static int add(List<Piece> pieces, List<Token> tokens, boolean strict) {
    Token first = tokens.get(0);
    if (!first.isWord()) {
      pieces.add(marked(first, first.span()));
      return 1;
    }
    if (first.normal().equals("in")
        && tokens.size() > 1
        && addPlace(pieces, first, tokens.get(1))) {
      return 2;
    }
    if (first.normal().equals("preview")) {
      pieces.add(new Preview(first.span()));
      return 1;
    }
    WhenRead read =
        WhenReader.read(
            new Words(tokens.stream().takeWhile(Token::isWord).map(Token::normal).toList()),
            strict);
    if (read == null) {
      pieces.add(new Word(first.span(), first.raw()));
      return 1;
    }
    Span span = first.span().to(tokens.get(read.used() - 1).span());
    pieces.add(when(span, read));
    return read.used();
  }

  private static Piece marked(Token token, Span span) {
    if (token.quoted()) {
      return new Said(span, token.raw());
    }
    Matcher person = SlackText.person(token.raw());
    if (person.matches()) {
      return new Person(span, person.group(1));
    }
    Matcher channel = SlackText.channel(token.raw());
    return channel.matches() ? new Channel(span, channel.group(1)) : new Word(span, token.raw());
  }

  /** "in" alone is a word; before a channel it belongs to it. */
  private static boolean addPlace(List<Piece> pieces, Token in, Token place) {
    Span span = in.span().to(place.span());
    if (place.isWord() && place.raw().startsWith("#")) {
      pieces.add(new Wrong(span, new Problem.UnknownChannel(place.raw()), null));
      return true;
    }
    Piece marked = marked(place, span);
    if (marked instanceof Channel) {
      pieces.add(marked);
    }
    return marked instanceof Channel;
  }

  private static Piece when(Span span, WhenRead read) {
    if (read instanceof WhenRead.Found found) {
      return new When(span, found.phrase());
    }
    if (read instanceof WhenRead.Wrong wrong) {
      return new Wrong(span, wrong.problem(), wrong.instead());
    }
    throw new AssertionError(read);
  }
}
