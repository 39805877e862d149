package folkmoot.playground;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The playground's pages as templates, compiled with the code; they escape whatever they are given.
 */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "folkmoot");

  private Templates() {}

  /**
   * Fills a template.
   *
   * @param name its file below {@code jte/playground}, without ending
   * @param model its one parameter
   */
  static String fill(String name, Object model) {
    StringOutput output = new StringOutput();
    ENGINE.render("playground/" + name + ".jte", model, output);
    return output.toString();
  }
}
