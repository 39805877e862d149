package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws Slack's mrkdwn: code, quotes, emphasis, links, mentions, dates and emoji. */
final class MrkdwnHtml {
  private static final String FENCE = "```";

  private final MarkHtml marks;

  MrkdwnHtml(World world) {
    this.marks = new MarkHtml(world);
  }

  /** The text of a text object. */
  String of(JsonObject textObject, Person reader) {
    String text = Json.text(textObject, "text", "");
    return "mrkdwn".equals(Json.text(textObject, "type")) ? mrkdwn(text, reader) : plain(text);
  }

  /** Words that are not mrkdwn: only emoji and line ends mean something. */
  static String plain(String text) {
    return Html.text(Emoji.in(text)).replace("\n", "<br>");
  }

  /** A text as Slack shows it to this reader. Quotes and preformatted text are blocks in it. */
  String mrkdwn(String text, Person reader) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(FENCE, at);
      int close = open < 0 ? -1 : text.indexOf(FENCE, open + FENCE.length());
      if (close < 0) {
        break;
      }
      html.append(lines(text.substring(at, open), reader));
      String inside = text.substring(open + FENCE.length(), close).replaceAll("^\n|\n$", "");
      html.append("<pre class=\"code\">").append(marks.words(inside, reader)).append("</pre>");
      at = close + FENCE.length();
    }
    return html + lines(text.substring(at), reader);
  }

  /** Lines that begin with {@code >} become one quote together. */
  private String lines(String text, Person reader) {
    StringBuilder html = new StringBuilder();
    List<String> run = new ArrayList<>();
    boolean quoting = false;
    for (String line : text.replaceAll("^\n|\n$", "").split("\n", -1)) {
      String words = unquoted(line);
      boolean quoted = words != null;
      if (quoted != quoting) {
        html.append(run(run, quoting, reader));
        run.clear();
        quoting = quoted;
      }
      run.add(words == null ? line : words);
    }
    return html.append(run(run, quoting, reader)).toString();
  }

  private static @Nullable String unquoted(String line) {
    for (String sign : List.of("&gt;", ">")) {
      if (line.startsWith(sign)) {
        return line.substring(sign.length()).stripLeading();
      }
    }
    return null;
  }

  private String run(List<String> lines, boolean quoted, Person reader) {
    String inside = new Scan(String.join("\n", lines), reader).html();
    return quoted ? "<blockquote>" + inside + "</blockquote>" : inside;
  }

  /** Reads one run of text from left to right. */
  private final class Scan {
    private final String text;
    private final Person reader;
    private final StringBuilder html = new StringBuilder();
    private int at;

    Scan(String text, Person reader) {
      this.text = text;
      this.reader = reader;
    }

    String html() {
      while (at < text.length()) {
        if (!(code() || mark() || emphasis() || address() || emoji())) {
          literal();
        }
      }
      return html.toString();
    }

    private boolean code() {
      int close = text.charAt(at) == '`' ? text.indexOf('`', at + 1) : -1;
      if (close <= at + 1 || text.substring(at, close).indexOf('\n') >= 0) {
        return false;
      }
      String inside = marks.words(text.substring(at + 1, close), reader);
      return took(close + 1, "<code>" + inside + "</code>");
    }

    private boolean mark() {
      int close = text.charAt(at) == '<' ? text.indexOf('>', at) : -1;
      if (close <= at + 1) {
        return false;
      }
      return took(close + 1, marks.of(text.substring(at + 1, close), reader));
    }

    private boolean emphasis() {
      char sign = text.charAt(at);
      int close = "*_~".indexOf(sign) < 0 || wordBefore(at) ? -1 : closing(sign);
      if (close < 0) {
        return false;
      }
      String tag = sign == '*' ? "strong" : sign == '_' ? "em" : "s";
      String inside = new Scan(text.substring(at + 1, close), reader).html();
      return took(close + 1, "<" + tag + ">" + inside + "</" + tag + ">");
    }

    /** Where the emphasis ends: on the same line, after a word, and not inside a mark or code. */
    private int closing(char sign) {
      if (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))) {
        return -1;
      }
      for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
        char c = text.charAt(i);
        char end = c == '<' ? '>' : c == '`' ? '`' : 0;
        int skipped = end == 0 ? -1 : text.indexOf(end, i + 1);
        if (skipped > 0) {
          i = skipped;
        } else if (c == sign && i > at + 1 && !Character.isWhitespace(text.charAt(i - 1))) {
          boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
          if (!inWord) {
            return i;
          }
        }
      }
      return -1;
    }

    private boolean wordBefore(int place) {
      return place > 0 && Character.isLetterOrDigit(text.charAt(place - 1));
    }

    /** Slack links an address also where nobody marked it as one. */
    private boolean address() {
      if (!text.startsWith("http", at) || wordBefore(at)) {
        return false;
      }
      var found = MarkHtml.ADDRESS.matcher(text).region(at, text.length());
      return found.lookingAt() && took(found.end(), marks.link(found.group(), found.group()));
    }

    private boolean emoji() {
      int close = text.charAt(at) == ':' ? text.indexOf(':', at + 1) : -1;
      if (close < 0) {
        return false;
      }
      String name = text.substring(at + 1, close);
      return Emoji.named(name).map(sign -> took(close + 1, named(sign, name))).orElse(false);
    }

    private boolean took(int next, String drawn) {
      html.append(drawn);
      at = next;
      return true;
    }

    private void literal() {
      for (String entity : List.of("&lt;", "&gt;", "&amp;")) {
        if (text.startsWith(entity, at)) {
          took(at + entity.length(), entity);
          return;
        }
      }
      String one = text.substring(at, at + 1);
      took(at + 1, one.equals("\n") ? "<br>" : Html.text(one));
    }
  }

  /** An emoji, named for those who hear the page. */
  static String named(String sign, String name) {
    return Html.fill(
        "<span class=\"emoji\" role=\"img\" aria-label=\"%s\">%s</span>",
        name.replace('_', ' '), sign);
  }
}
