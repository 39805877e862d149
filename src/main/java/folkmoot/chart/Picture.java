package folkmoot.chart;

import folkmoot.chart.BarChart.Point;
import folkmoot.chart.BarChart.Series;
import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bar chart as a PNG: what has several rows of the same parts as one bar for each row, divided
 * into its parts; what has one row as a bar for each value. Widths are in points, of which the
 * picture has two pixels each; it is made to be read on a phone.
 */
public final class Picture {
  static {
    // Before anything of AWT: an environment may name a screen where there is none.
    System.setProperty("java.awt.headless", "true");
  }

  static final int WIDTH = 420;
  static final int MARGIN = 20;
  static final int ROOM = WIDTH - 2 * MARGIN;

  private static final double TITLE = 18;
  private static final double LABEL = 16;
  private static final double SMALL = 14;
  private static final double BAR = 28;
  private static final double ROUND = 10;
  private static final double LINE = 0.75;
  private static final double SWATCH = 13;
  private static final double LEADING = 1.3;

  private final BarChart chart;
  private final Lettering letters = Lettering.get();
  private final Canvas canvas = new Canvas();
  private double y = MARGIN;

  private Picture(BarChart chart) {
    this.chart = chart;
  }

  /** The picture; empty where a word of it has letters that cannot be drawn here. */
  public static Optional<byte[]> png(BarChart chart) {
    boolean legible = words(chart).allMatch(Lettering.get()::canWrite);
    return legible ? Optional.of(new Picture(chart).drawn()) : Optional.empty();
  }

  private static Stream<String> words(BarChart chart) {
    return Stream.of(
            Stream.of(chart.title()),
            chart.chart().series().stream().map(Series::name),
            chart.chart().axisConfig().categories().stream())
        .flatMap(words -> words);
  }

  private byte[] drawn() {
    List<Series> rows = chart.chart().series();
    heading();
    if (rows.size() == 1) {
      y += 6;
      name(rows.get(0));
      rows.get(0).data().forEach(point -> bar(point, most(rows.get(0))));
    } else {
      legend(chart.chart().axisConfig().categories());
      rows.forEach(this::divided);
    }
    return canvas.png(WIDTH, (int) Math.ceil(y + MARGIN - 10));
  }

  private void heading() {
    for (String line : letters.lines(chart.title(), TITLE, ROOM)) {
      y += TITLE;
      canvas.lay(letters.bold(line, TITLE, MARGIN, y), Palette.INK);
      y += TITLE * (LEADING - 1);
    }
  }

  /** Which colour stands for which part, in the order of the bars. */
  private void legend(List<String> parts) {
    y = Math.ceil(y + 10);
    double x = MARGIN;
    for (int i = 0; i < parts.size(); i++) {
      double width = SWATCH + 6 + letters.width(parts.get(i), SMALL);
      if (x > MARGIN && x + width > MARGIN + ROOM) {
        x = MARGIN;
        y += SMALL * 1.6;
      }
      outlined(
          new RoundRectangle2D.Double(x, y, SWATCH, SWATCH, 5, 5), Palette.of(i, parts.size()));
      canvas.lay(
          letters.outline(parts.get(i), SMALL, x + SWATCH + 6, y + SWATCH - 1.5), Palette.SOFT);
      x += width + 16;
    }
    y += SMALL * 1.6 + 2;
  }

  private void label(String words) {
    for (String line : letters.lines(words, LABEL, ROOM)) {
      y += LABEL * LEADING;
      canvas.lay(letters.outline(line, LABEL, MARGIN, y - 4), Palette.INK);
    }
    y = Math.ceil(y + 3);
  }

  /** One bar as wide as the picture, of which each part has its share. */
  private void divided(Series row) {
    label(row.name());
    RoundRectangle2D whole = new RoundRectangle2D.Double(MARGIN, y, ROOM, BAR, ROUND, ROUND);
    double all = row.data().stream().mapToInt(Point::value).sum();
    outlined(whole, Palette.TRACK);
    double from = MARGIN;
    for (int i = 0; i < row.data().size(); i++) {
      double width = all == 0 ? 0 : ROOM * row.data().get(i).value() / all;
      if (width > 0) {
        part(whole, new Rectangle2D.Double(from, y, width, BAR), row.data().get(i).value(), i);
        from += width;
      }
    }
    y += BAR + 11;
  }

  private void part(RoundRectangle2D whole, Rectangle2D place, int value, int number) {
    int parts = chart.chart().axisConfig().categories().size();
    Color colour = Palette.of(number, parts);
    Area inside = new Area(inset(whole));
    inside.intersect(
        new Area(
            new Rectangle2D.Double(
                place.getX(), place.getY(), Math.max(1, place.getWidth() - 1), BAR)));
    canvas.lay(inside, colour);
    String count = Integer.toString(value);
    double width = letters.width(count, SMALL);
    if (width + 5 <= place.getWidth()) {
      double x = place.getX() + (place.getWidth() - 1 - width) / 2;
      canvas.lay(letters.bold(count, SMALL, x, y + BAR / 2 + SMALL * 0.36), Palette.inkOn(colour));
    }
  }

  /** What all the bars are about, where the title does not say it. */
  private void name(Series row) {
    if (!row.name().equals(chart.title())) {
      label(row.name());
      y += 2;
    }
  }

  /** One bar for one value, beside which it stands. */
  private void bar(Point point, int most) {
    label(point.label());
    String count = Integer.toString(point.value());
    double room = ROOM - letters.width(Integer.toString(most), SMALL) - 10;
    double width = most == 0 ? 0 : room * point.value() / most;
    canvas.lay(
        new RoundRectangle2D.Double(MARGIN, y, Math.max(2, width), BAR - 6, ROUND, ROUND),
        Palette.BAR);
    canvas.lay(
        letters.bold(count, SMALL, MARGIN + Math.max(2, width) + 8, y + (BAR - 6) / 2 + 5),
        Palette.INK);
    y += BAR + 2;
  }

  private static int most(Series row) {
    return row.data().stream().mapToInt(Point::value).max().orElse(0);
  }

  /** A light colour is seen on a white ground by its edge. */
  private void outlined(RoundRectangle2D shape, Color colour) {
    canvas.lay(shape, Palette.EDGE);
    canvas.lay(inset(shape), colour);
  }

  private static RoundRectangle2D inset(RoundRectangle2D shape) {
    return new RoundRectangle2D.Double(
        shape.getX() + LINE,
        shape.getY() + LINE,
        shape.getWidth() - 2 * LINE,
        shape.getHeight() - 2 * LINE,
        shape.getArcWidth() - 2 * LINE,
        shape.getArcHeight() - 2 * LINE);
  }
}
