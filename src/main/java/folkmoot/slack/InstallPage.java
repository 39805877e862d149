package folkmoot.slack;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * A page that somebody who installs reads; it holds nothing about anybody.
 *
 * @param steps what to do, in order; may be empty
 * @param link where its one button leads; empty for a page without
 * @param button what stands on the button
 */
public record InstallPage(
    String title, String words, List<String> steps, String link, String button) {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "folkmoot");

  public InstallPage {
    steps = List.copyOf(steps);
  }

  String html() {
    StringOutput output = new StringOutput();
    ENGINE.render("install/page.jte", this, output);
    return output.toString();
  }
}
