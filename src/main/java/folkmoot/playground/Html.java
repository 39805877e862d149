package folkmoot.playground;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one way by which text gets into the playground's page. */
final class Html {
  private Html() {}

  /** Text made safe for the inside of an element and of a quoted attribute. */
  static String text(@Nullable String raw) {
    return raw == null
        ? ""
        : raw.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }

  /** A template whose {@code %s} are filled with texts made safe. */
  static String fill(String template, @Nullable Object... values) {
    Object[] safe = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      safe[i] =
          values[i] instanceof Markup markup ? markup.html() : text(String.valueOf(values[i]));
    }
    return String.format(Locale.ROOT, template, safe);
  }

  /** HTML that is already safe; a template takes it as it is. */
  record Markup(String html) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeContent(html);
    }
  }

  static Markup markup(String html) {
    return new Markup(html);
  }

  /** Fields a form sends along unseen. */
  static String hidden(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> hidden(field.getKey(), field.getValue()))
        .collect(Collectors.joining());
  }

  static String hidden(String name, @Nullable String value) {
    return fill(
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">", name, value == null ? "" : value);
  }
}
