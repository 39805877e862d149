package folkmoot.playground;

import io.javalin.config.JavalinConfig;
import java.util.Map;

/** The page's style sheets and scripts. */
final class Assets {
  private static final String CSS = "text/css; charset=utf-8";
  private static final String JS = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "place.css", CSS,
          "page.css", CSS,
          "blocks.css", CSS,
          "page.js", JS,
          "merge.js", JS,
          "composer.js", JS,
          "blocks.js", JS,
          "checks.js", JS,
          "menus.js", JS);

  private Assets() {}

  static void routes(JavalinConfig config) {
    TYPES.forEach(
        (name, type) -> {
          String text = Sample.resource(name);
          config.routes.get(
              "/playground/" + name,
              ctx ->
                  ctx.contentType(type)
                      .header("Cache-Control", "no-cache")
                      .header("X-Content-Type-Options", "nosniff")
                      .result(text));
        });
  }
}
