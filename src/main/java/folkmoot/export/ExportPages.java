package folkmoot.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import folkmoot.text.Texts;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where a link leads. Looking at it changes nothing, so that a robot that follows links burns none;
 * only a press on its button does. Whatever is wrong with a link, the answer is the same.
 */
final class ExportPages {
  static final String PATH = "/export/";

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Exports exports;
  private final Texts texts;

  ExportPages(Exports exports, Texts texts) {
    this.exports = exports;
    this.texts = texts;
  }

  void serve(JavalinConfig web) {
    web.routes.get(PATH + "{secret}", this::look);
    web.routes.post(PATH + "{secret}", this::fetch);
  }

  private void look(Context context) {
    careful(context);
    if (exports.works(context.pathParam("secret"))) {
      Notice notice =
          new Notice(
              texts.plain("export.page.title"),
              texts.plain("export.page.words"),
              texts.plain("export.page.all"),
              texts.plain("export.page.report"));
      page(context, ReportPage.of(notice));
    } else {
      gone(context);
    }
  }

  private void fetch(Context context) {
    careful(context);
    Optional<Contents> contents = exports.fetch(context.pathParam("secret"));
    if (contents.isEmpty()) {
      gone(context);
    } else if ("report".equals(context.formParam("as"))) {
      page(context, ReportPage.of(contents.get().report()));
    } else {
      context
          .header("Content-Disposition", "attachment; filename=\"folkmoot.zip\"")
          .contentType("application/zip")
          .result(Bundle.of(contents.get()));
    }
  }

  private void gone(Context context) {
    Notice notice = new Notice(texts.plain("export.gone.title"), texts.plain("export.gone.words"));
    context.status(404);
    page(context, ReportPage.of(notice));
  }

  private static void page(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html.getBytes(UTF_8));
  }

  /** The address is the secret: it must not travel on, and nothing behind it may stay anywhere. */
  private static void careful(Context context) {
    context
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .header("Content-Security-Policy", POLICY);
  }
}
