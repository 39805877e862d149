package folkmoot.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Draws the text of a markdown block; HTML in it stays words, and pictures become links. */
final class MarkdownHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("<br>\n")
          .attributeProviderFactory(context -> MarkdownHtml::outward)
          .build();

  /** A header in Slack's markdown is a line of a message, below the headings of the page. */
  private static final int HEADINGS_BELOW = 2;

  private MarkdownHtml() {}

  static String of(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Fitting());
    return RENDERER.render(document);
  }

  private static void outward(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link) {
      attributes.put("target", "_blank");
      attributes.put("rel", "noopener noreferrer");
    }
  }

  /** Fits a document into the page: headings lower, pictures as links since none are fetched. */
  private static final class Fitting extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(heading.getLevel() + HEADINGS_BELOW, 6));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      Link link = new Link(image.getDestination(), image.getTitle());
      image.insertBefore(link);
      children(image).forEach(link::appendChild);
      image.unlink();
      visit(link);
    }

    /** What leads nowhere that a page may lead to is only its words. */
    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (!MarkHtml.safe(link.getDestination())) {
        children(link).forEach(link::insertBefore);
        link.unlink();
      }
    }

    private static List<Node> children(Node parent) {
      List<Node> children = new ArrayList<>();
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
      }
      return children;
    }
  }
}
