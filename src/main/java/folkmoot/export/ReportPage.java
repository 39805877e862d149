package folkmoot.export;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Fills the pages of an export; templates escape whatever they are given. */
final class ReportPage {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "folkmoot");

  private ReportPage() {}

  /** The page to print. */
  static String of(Report report) {
    return fill("report", report);
  }

  /** The page before the download, or the one that says that a link does not work. */
  static String of(Notice notice) {
    return fill("notice", notice);
  }

  private static String fill(String name, Object model) {
    StringOutput output = new StringOutput();
    ENGINE.render("export/" + name + ".jte", model, output);
    return output.toString();
  }
}
