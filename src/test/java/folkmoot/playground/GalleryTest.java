package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import folkmoot.playground.wire.WireRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Draws every kind of block and leaves the pages under {@code target/gallery} to be looked at. */
class GalleryTest {
  private final Gallery gallery = new Gallery();

  @Test
  void every_block_of_a_message_is_drawn_with_ids_that_exist_once() throws IOException {
    int number = 0;
    for (JsonArray blocks : gallery.messages()) {
      String html = gallery.html(blocks, gallery.person("Amira Khan"), Map.of());
      Files.writeString(page("message-" + number++), html);
      Document document = Jsoup.parseBodyFragment(html);

      assertThat(document.select(".b-absent").eachText()).allMatch(said -> said.contains("“plan”"));
      wellFormed(document);
    }
  }

  @Test
  void every_input_of_a_window_is_drawn_and_named() throws IOException {
    assertThat(WireRules.view(gallery.modal())).isEmpty();
    View view = gallery.opened(gallery.modal());
    Files.writeString(page("modal"), gallery.window(view, Map.of()));
    Files.writeString(
        page("modal-errors"), gallery.window(view, Map.of("q3", "Names stand in it.")));
    Document document = Jsoup.parseBodyFragment(gallery.window(view, Map.of()));

    wellFormed(document);
    for (Element input : document.select("input:not([type=hidden]), select, textarea")) {
      assertThat(named(document, input)).as(input.outerHtml()).isTrue();
    }
  }

  private static boolean named(Document document, Element input) {
    return input.hasAttr("aria-label")
        || input.hasAttr("aria-labelledby")
        || !input.parents().select("label").isEmpty()
        || document.select("label").stream()
            .anyMatch(label -> label.attr("for").equals(input.id()));
  }

  /** No style attributes, no handlers, and each id once; what is referred to is there. */
  private static void wellFormed(Document document) {
    Set<String> ids = new HashSet<>();
    for (Element element : document.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().equals("style"))
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
      assertThat(element.id().isEmpty() || ids.add(element.id())).as(element.id()).isTrue();
    }
    for (String reference : List.of("aria-labelledby", "aria-controls", "popovertarget", "for")) {
      assertThat(document.select("[" + reference + "]").eachAttr(reference)).isSubsetOf(ids);
    }
    assertThat(document.select("script, img, iframe")).isEmpty();
  }

  private static Path page(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "gallery")).resolve(name + ".html");
  }
}
