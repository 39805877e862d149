package folkmoot.playground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A chart as lines, shapes and words within a frame of a certain width. */
final class ChartDrawing {
  /** Wide enough for a message on a desk. */
  static final int WIDE = 600;

  /** Narrow enough for a telephone held upright. */
  static final int NARROW = 320;

  private static final int PLOT_HEIGHT = 190;
  private static final int TOP = 20;
  static final int LINE = 14;

  /** About how wide a letter of a label is. */
  static final double LETTER = 6.2;

  /** How much of the room of a category its bars fill. */
  private static final double FILLED = 0.78;

  /** Above this many series the values beside the points would cover the lines. */
  private static final int MOST_LABELLED = 2;

  /**
   * A shape of one series.
   *
   * @param path in SVG's path language
   * @param style which series it is of, and whether it is a surface or a line
   * @param series counted from 1; names the pattern laid over it, when there is one
   * @param says what it stands for, shown to who points at it
   */
  record Shape(String path, String style, int series, @Nullable String says) {}

  /** Words, with the middle, the start or the end of their line at a place. */
  record Words(String x, String y, String style, String words) {}

  private final Chart chart;
  private final int width;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();
  private final double left;
  private final ChartScale scale;
  private int height;

  ChartDrawing(Chart chart, int width) {
    this.chart = chart;
    this.width = width;
    this.scale = ChartScale.over(chart.values().toList());
    int longest =
        scale.ticks().stream().mapToInt(tick -> tick.toPlainString().length()).max().orElse(1);
    this.left = 10 + longest * LETTER + (chart.axes().up().isEmpty() ? 0 : LINE + 4);
    if (chart.pie()) {
      pie();
    } else {
      axes();
      switch (chart.kind()) {
        case "line" -> lines(false);
        case "area" -> lines(true);
        default -> bars();
      }
    }
  }

  List<Shape> shapes() {
    return shapes;
  }

  List<Words> words() {
    return words;
  }

  String box() {
    return "0 0 " + width + " " + height;
  }

  private double room() {
    return (width - left - 4) / Math.max(1, chart.categories().size());
  }

  private double y(double value) {
    return TOP + PLOT_HEIGHT * (1 - scale.part(value));
  }

  private void axes() {
    for (BigDecimal tick : scale.ticks()) {
      double y = y(tick.doubleValue());
      String style = tick.signum() == 0 ? "axis" : "rule";
      shapes.add(new Shape("M" + at(left, y) + "H" + number(width - 4.0), style, 0, null));
      words.add(new Words(number(left - 6), number(y + 4), "end", tick.toPlainString()));
    }
    double floor = TOP + PLOT_HEIGHT;
    ChartLabels labels = new ChartLabels(chart.categories(), left, room(), floor);
    words.addAll(labels.words());
    height = (int) floor + labels.deep();
    if (!chart.axes().across().isEmpty()) {
      height += LINE + 6;
      double middle = left + (width - left) / 2;
      words.add(
          new Words(number(middle), number(height - 6.0), "middle title", chart.axes().across()));
    }
    if (!chart.axes().up().isEmpty()) {
      String place = number(-(TOP + PLOT_HEIGHT / 2.0));
      words.add(new Words(place, number(LINE - 2.0), "middle title up", chart.axes().up()));
    }
  }

  private double middle(int category) {
    return left + room() * (category + 0.5);
  }

  private void bars() {
    double bar = room() * FILLED / chart.series().size();
    for (int s = 0; s < chart.series().size(); s++) {
      for (int c = 0; c < chart.categories().size(); c++) {
        double x = left + room() * (c + (1 - FILLED) / 2) + bar * s;
        bar(s, c, x, bar - 1);
      }
    }
  }

  private void bar(int s, int c, double x, double wide) {
    BigDecimal value = chart.series().get(s).values().get(c);
    double y = y(value.doubleValue());
    String path =
        "M" + at(x, y(0)) + "V" + number(y) + "h" + number(wide) + "V" + number(y(0)) + "z";
    if (value.signum() != 0) {
      shapes.add(new Shape(path, "surface s" + (s + 1), s + 1, says(s, c)));
    }
    double above = value.signum() < 0 ? y + LINE : y - 4;
    words.add(
        new Words(number(x + wide / 2), number(above), "middle value", value.toPlainString()));
  }

  private String says(int s, int c) {
    Chart.Series series = chart.series().get(s);
    return series.name()
        + ", "
        + chart.categories().get(c)
        + ": "
        + series.values().get(c).toPlainString();
  }

  private void lines(boolean filled) {
    for (int s = 0; s < chart.series().size(); s++) {
      List<BigDecimal> values = chart.series().get(s).values();
      StringBuilder path = new StringBuilder();
      for (int c = 0; c < values.size(); c++) {
        path.append(c == 0 ? "M" : "L").append(at(middle(c), y(values.get(c).doubleValue())));
      }
      if (filled) {
        String down = "V" + number(y(0)) + "H" + number(middle(0)) + "z";
        shapes.add(new Shape(path + down, "surface under s" + (s + 1), s + 1, null));
      }
      shapes.add(new Shape(path.toString(), "line s" + (s + 1), 0, null));
      for (int c = 0; c < values.size(); c++) {
        point(s, c);
      }
    }
  }

  private void point(int s, int c) {
    BigDecimal value = chart.series().get(s).values().get(c);
    double y = y(value.doubleValue());
    shapes.add(new Shape(marker(s, middle(c), y), "surface s" + (s + 1), 0, says(s, c)));
    if (chart.series().size() <= MOST_LABELLED) {
      double beside = lower(s, c) ? y + LINE + 4 : y - 8;
      words.add(
          new Words(number(middle(c)), number(beside), "middle value", value.toPlainString()));
    }
  }

  /** Of two values above one another, the lower is written below its point. */
  private boolean lower(int s, int c) {
    BigDecimal own = chart.series().get(s).values().get(c);
    return chart.series().stream().anyMatch(other -> other.values().get(c).compareTo(own) > 0);
  }

  /** What a series looks like in the legend, in a box of 14 by 14. */
  static List<Shape> swatch(Chart chart, int s) {
    String style = " s" + (s + 1);
    if (!chart.kind().equals("line")) {
      return List.of(new Shape("M1 1h12v12h-12z", "surface" + style, s + 1, null));
    }
    return List.of(
        new Shape("M-4 7H18", "line" + style, 0, null),
        new Shape(marker(s, 7, 7), "surface" + style, 0, null));
  }

  /** A round, square or pointed mark, so that lines differ in more than their colour. */
  private static String marker(int s, double x, double y) {
    return switch (s % 3) {
      case 0 -> "M" + at(x - 4, y) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
      case 1 -> "M" + at(x - 4, y - 4) + "h8v8h-8z";
      default -> "M" + at(x, y - 5) + "l5 9h-10z";
    };
  }

  private void pie() {
    height = TOP + PLOT_HEIGHT + TOP + 10;
    double radius = PLOT_HEIGHT / 2.0;
    double x = width / 2.0;
    double y = height / 2.0;
    List<BigDecimal> values = chart.series().get(0).values();
    double sum = values.stream().mapToDouble(BigDecimal::doubleValue).sum();
    double from = 0;
    for (int i = 0; i < values.size(); i++) {
      double to = from + (sum > 0 ? values.get(i).doubleValue() / sum : 0);
      String says = chart.categories().get(i) + ": " + values.get(i).toPlainString();
      String path = sector(x, y, radius, new double[] {from, to});
      shapes.add(new Shape(path, "surface s" + (i + 1), i + 1, says));
      double[] beside = place((from + to) / 2, radius + 16);
      words.add(
          new Words(
              number(x + beside[0]),
              number(y + beside[1] + 4),
              "middle value",
              values.get(i).toPlainString()));
      from = to;
    }
  }

  private static String sector(double x, double y, double radius, double[] span) {
    if (span[1] - span[0] > 0.9999) {
      String half = "a" + at(radius, radius) + " 0 1 0 ";
      return "M" + at(x - radius, y) + half + at(2 * radius, 0) + half + at(-2 * radius, 0) + "z";
    }
    double[] start = place(span[0], radius);
    double[] end = place(span[1], radius);
    String far = span[1] - span[0] > 0.5 ? "1" : "0";
    return "M"
        + at(x, y)
        + "L"
        + at(x + start[0], y + start[1])
        + "A"
        + at(radius, radius)
        + " 0 "
        + far
        + " 1 "
        + at(x + end[0], y + end[1])
        + "z";
  }

  /**
   * From the centre to a point of the circle; a part of 0 is straight up, and it goes clockwise.
   */
  private static double[] place(double part, double radius) {
    double angle = 2 * Math.PI * part - Math.PI / 2;
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
