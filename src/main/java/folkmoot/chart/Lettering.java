package folkmoot.chart;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines, from a font that lies in the jar: a server has no fonts, and Java's own way to
 * them ends in an error there.
 */
final class Lettering {
  /** Liberation Sans, under the SIL Open Font License. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** How much thicker a stroke of bold letters is, as a part of their size. */
  private static final double BOLD = 0.045;

  /** The font is read at the first picture. */
  private static final class Loaded {
    static final Lettering ONE = new Lettering();
  }

  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final double units;

  private Lettering() {
    try (InputStream in = Lettering.class.getResourceAsStream(FONT)) {
      font =
          new TTFParser()
              .parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, "font").readAllBytes()));
      letters = font.getUnicodeCmapLookup();
      units = font.getUnitsPerEm();
    } catch (IOException inTheJar) {
      throw new UncheckedIOException(inTheJar);
    }
  }

  static Lettering get() {
    return Loaded.ONE;
  }

  /** Whether it has all these letters, and they are written from left to right. */
  synchronized boolean canWrite(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .codePoints()
        .allMatch(letter -> letters.getGlyphId(letter) != 0 && isLeftToRight(letter));
  }

  private static boolean isLeftToRight(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  synchronized double width(String words, double size) {
    try {
      double width = 0;
      for (int glyph : glyphs(words)) {
        width += font.getAdvanceWidth(glyph);
      }
      return width * size / units;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The words from {@code x} on, standing on the line {@code y}. */
  synchronized Path2D outline(String words, double size, double x, double y) {
    try {
      Path2D all = new Path2D.Double();
      double at = x;
      double scale = size / units;
      for (int glyph : glyphs(words)) {
        GeneralPath path = path(glyph);
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
        all.append(place.createTransformedShape(path), false);
        at += font.getAdvanceWidth(glyph) * scale;
      }
      return all;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The same, thicker. */
  Area bold(String words, double size, double x, double y) {
    Path2D outline = outline(words, size, x, y);
    Area bold = new Area(outline);
    float more = (float) (size * BOLD);
    bold.add(
        new Area(
            new BasicStroke(more, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(outline)));
    return bold;
  }

  /** As many words in each line as there is room for; a word that is too long is parted. */
  List<String> lines(String words, double size, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : parted(words, size, room)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> parted(String words, double size, double room) {
    List<String> parts = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      String rest = word;
      while (width(rest, size) > room) {
        int end = rest.length() - 1;
        while (end > 1 && width(rest.substring(0, end), size) > room) {
          end = rest.offsetByCodePoints(end, -1);
        }
        parts.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      parts.add(rest);
    }
    return parts;
  }

  private GeneralPath path(int glyph) throws IOException {
    var outline = font.getGlyph().getGlyph(glyph);
    return outline == null ? new GeneralPath() : outline.getPath();
  }

  private int[] glyphs(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .codePoints()
        .map(letters::getGlyphId)
        .toArray();
  }
}
