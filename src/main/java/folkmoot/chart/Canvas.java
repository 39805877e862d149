package folkmoot.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A light card on which shapes are laid, twice as dense as it is measured: it reads alike before a
 * light and a dark ground.
 */
final class Canvas {
  static final int DENSITY = 2;

  private static final Color GROUND = Color.WHITE;
  private static final Color EDGE = new Color(0xd9dfde);
  private static final int CORNER = 24;

  private final List<Laid> shapes = new ArrayList<>();

  private record Laid(Shape shape, Color colour) {}

  void lay(Shape shape, Color colour) {
    shapes.add(new Laid(shape, colour));
  }

  byte[] png(int width, int height) {
    BufferedImage image =
        new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_ARGB);
    Graphics2D on = image.createGraphics();
    try {
      on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      on.setComposite(AlphaComposite.SrcOver);
      on.scale(DENSITY, DENSITY);
      Shape card = new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, CORNER, CORNER);
      on.setColor(GROUND);
      on.fill(card);
      on.setColor(EDGE);
      on.setStroke(new BasicStroke(1));
      on.draw(card);
      for (Laid laid : shapes) {
        on.setColor(laid.colour());
        on.fill(laid.shape());
      }
    } finally {
      on.dispose();
    }
    return written(image);
  }

  private static byte[] written(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Without a file in between, which ImageIO would make.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
