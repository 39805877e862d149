package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws Slack's mrkdwn simply: mentions by name, dates by their fallback, bold and italic. */
final class MrkdwnHtml {
  private static final Pattern MARK = Pattern.compile("<([^<>]+)>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*(?! )([^*\\n]+)\\*(?![\\w*])");
  private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_(?! )([^_\\n]+)_(?![\\w_])");

  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  /** With the line's end, since the quote is a block of its own. */
  private static final Pattern QUOTE = Pattern.compile("(?m)^&gt; ?(.*)$\\n?");

  private final World world;

  MrkdwnHtml(World world) {
    this.world = world;
  }

  /** The text of a text object, as HTML. */
  String of(JsonObject textObject) {
    String text = Json.text(textObject, "text", "");
    return "mrkdwn".equals(Json.text(textObject, "type")) ? mrkdwn(text) : Html.text(text);
  }

  String mrkdwn(String text) {
    String named = MARK.matcher(text).replaceAll(mark -> quoted(words(mark)));
    String plain = named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    String html = BOLD.matcher(Html.text(plain)).replaceAll("<strong>$1</strong>");
    String slanted = ITALIC.matcher(html).replaceAll("<em>$1</em>");
    String coded = CODE.matcher(slanted).replaceAll("<code>$1</code>");
    return QUOTE.matcher(coded).replaceAll("<span class=\"quote\">$1</span>");
  }

  /** Unescaping follows, so what a mark says is escaped first, as the text around it is. */
  private static String quoted(String words) {
    return Matcher.quoteReplacement(words.replace("<", "&lt;").replace(">", "&gt;"));
  }

  private String words(MatchResult mark) {
    String inside = mark.group(1);
    String[] parts = inside.split("\\|", 2);
    if (inside.startsWith("@")) {
      return "@" + person(parts[0].substring(1));
    }
    if (inside.startsWith("#")) {
      return "#" + world.channels().byId(parts[0].substring(1)).map(Channel::name).orElse(parts[0]);
    }
    if (parts.length == 2) {
      return parts[1];
    }
    return inside.startsWith("!") ? "@" + inside.substring(1) : inside;
  }

  private String person(String id) {
    return id.equals(world.app().botUser())
        ? world.app().name()
        : world.directory().byId(id).map(Person::name).orElse(id);
  }
}
