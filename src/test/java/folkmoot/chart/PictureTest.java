package folkmoot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.chart.BarChart.Row;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Charts as pictures: each bar as long as its number says, and readable. */
class PictureTest {
  private static final List<String> WORDS =
      List.of("Not at all", "A little", "Partly", "Mostly", "Completely");

  private static final BarChart ITEMS =
      BarChart.of(
          "How people answered",
          WORDS,
          List.of(
              new Row("Same aim", List.of(0, 2, 2, 4, 2)),
              new Row("Work is shared", List.of(1, 3, 4, 1, 1)),
              new Row("Ŵyl a ŷd, ein gwaith", List.of(5, 0, 0, 0, 5)),
              new Row("We say what we think", List.of(0, 0, 0, 0, 0)),
              new Row("Time for it", List.of(0, 0, 10, 0, 0)),
              new Row("People served gain", List.of(1, 97, 0, 1, 1))));

  private static BufferedImage image(BarChart chart) throws IOException {
    byte[] png = Picture.png(chart).orElseThrow();
    Files.createDirectories(Path.of("target/pictures"));
    Files.write(
        Path.of("target/pictures/" + chart.title().replaceAll("[^A-Za-z]", "") + ".png"), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** A line of the picture from left to right, as runs of one colour, in points. */
  private static List<Run> across(BufferedImage image, int y) {
    List<Run> runs = new ArrayList<>();
    for (int x = 0; x < image.getWidth(); x++) {
      int colour = image.getRGB(x, y);
      if (runs.isEmpty() || runs.get(runs.size() - 1).colour != colour) {
        runs.add(new Run(colour));
      }
      runs.get(runs.size() - 1).pixels++;
    }
    return runs;
  }

  private static final class Run {
    private final int colour;
    private int pixels;

    private Run(int colour) {
      this.colour = colour;
    }
  }

  /** How wide each part of the bar is that begins with row {@code y}, as a share of the whole. */
  private static List<Double> shares(BufferedImage image, int y) {
    List<Double> shares = new ArrayList<>();
    List<Run> runs = across(image, y);
    for (int part = 0; part < WORDS.size(); part++) {
      int colour = Palette.of(part, WORDS.size()).getRGB();
      int pixels = runs.stream().filter(r -> r.colour == colour).mapToInt(r -> r.pixels).sum();
      shares.add(pixels / (double) (Picture.ROOM * Canvas.DENSITY));
    }
    return shares;
  }

  /** The first line of each bar that is clear of its edge and of the numbers in it. */
  private static List<Integer> bars(BufferedImage image) {
    List<Integer> bars = new ArrayList<>();
    int edge = Palette.EDGE.getRGB();
    for (int y = 1; y < image.getHeight(); y++) {
      boolean wide =
          across(image, y).stream().anyMatch(r -> r.colour == edge && r.pixels > Picture.ROOM);
      boolean before = !bars.isEmpty() && y - bars.get(bars.size() - 1) < 80;
      if (wide && !before) {
        bars.add(y + 10);
      }
    }
    return bars;
  }

  @Test
  void each_part_of_a_bar_has_the_share_its_number_says() throws Exception {
    BufferedImage image = image(ITEMS);
    assertThat(image.getWidth()).isEqualTo(2 * Picture.WIDTH);
    List<Integer> bars = bars(image);
    assertThat(bars).hasSize(6);
    for (int row = 0; row < 6; row++) {
      List<Integer> counts =
          ITEMS.chart().series().get(row).data().stream().map(BarChart.Point::value).toList();
      double all = counts.stream().mapToInt(Integer::intValue).sum();
      List<Double> shares = shares(image, bars.get(row));
      for (int part = 0; part < counts.size(); part++) {
        double share = all == 0 ? 0 : counts.get(part) / all;
        assertThat(shares.get(part))
            .as("row %s, part %s", row, part)
            .isBetween(share - 0.015, share + 0.005);
      }
    }
  }

  @Test
  void one_row_is_a_bar_for_each_value_and_nothing_is_nearly_nothing() throws Exception {
    BarChart ideas =
        BarChart.of(
            "What most people want",
            List.of("1. A shared calendar", "2. One named person", "3. Fewer meetings", "4. Lunch"),
            List.of(new Row("Steps", List.of(5, 4, 2, 0))));
    List<Integer> widths = barWidths(image(ideas));
    assertThat(widths).hasSize(4);
    double longest = widths.get(0);
    assertThat(longest).isBetween(680.0, 760.0);
    assertThat(widths.get(1) / longest).isBetween(0.79, 0.81);
    assertThat(widths.get(2) / longest).isBetween(0.39, 0.41);
    assertThat(widths.get(3)).isBetween(1, 6);
  }

  /** The bars of one row, from the top: how wide each is at its widest, in pixels. */
  private static List<Integer> barWidths(BufferedImage image) {
    List<Integer> widths = new ArrayList<>();
    boolean within = false;
    for (int y = 0; y < image.getHeight(); y++) {
      int widest =
          across(image, y).stream()
              .filter(run -> run.colour == Palette.BAR.getRGB())
              .mapToInt(run -> run.pixels)
              .max()
              .orElse(0);
      if (widest > 0 && within) {
        int last = widths.size() - 1;
        widths.set(last, Math.max(widths.get(last), widest));
      } else if (widest > 0) {
        widths.add(widest);
      }
      within = widest > 0;
    }
    return widths;
  }

  @Test
  void what_one_row_is_about_stands_over_its_bars() throws Exception {
    BarChart named =
        BarChart.of(
            "How people answered",
            List.of("No", "Partly", "Yes"),
            List.of(new Row("We want the same aim", List.of(1, 2, 9))));
    BarChart bare =
        BarChart.of(
            "How people answered",
            List.of("No", "Partly", "Yes"),
            List.of(new Row("How people answered", List.of(1, 2, 9))));
    assertThat(image(named).getHeight()).isGreaterThan(image(bare).getHeight() + 30);
    assertThat(barWidths(image(named))).isEqualTo(barWidths(image(bare)));
  }

  @Test
  void a_chart_of_one_value_and_one_of_nothing_are_pictures_too() throws Exception {
    BarChart one = BarChart.of("One", List.of("Yes"), List.of(new Row("People", List.of(7))));
    assertThat(barWidths(image(one)))
        .singleElement()
        .satisfies(w -> assertThat(w).isGreaterThan(700));
    BarChart nothing =
        BarChart.of("Nothing", List.of("Yes", "No"), List.of(new Row("P", List.of(0, 0))));
    assertThat(barWidths(image(nothing))).hasSize(2).allMatch(width -> width <= 6);
  }

  @Test
  void three_parts_and_long_names_have_room() throws Exception {
    BarChart long_ =
        BarChart.of(
            "What people said about how we work together, W",
            List.of("No or a little bit W", "Partly WWWWWWWWWWWWW", "Mostly or wholly WWW"),
            List.of(
                new Row("WWWWWWWWWWWWWWWWWWWW", List.of(3, 3, 3)),
                new Row("Llanfairpwllgwyngyll", List.of(12, 120, 1))));
    hasItsMargins(image(long_));
    hasItsMargins(
        image(
            BarChart.of(
                "W".repeat(40), List.of("Ie"), List.of(new Row("W".repeat(20), List.of(3))))));
  }

  /** Nothing reaches the edge, so nothing is cut off there. */
  private static void hasItsMargins(BufferedImage image) {
    int frame = 3 * Canvas.DENSITY;
    int ground = image.getRGB(frame, image.getHeight() / 2);
    int margin = (Picture.MARGIN - 2) * Canvas.DENSITY;
    for (int y = 4 * frame; y < image.getHeight() - 4 * frame; y++) {
      for (int x = frame; x < margin; x++) {
        assertThat(image.getRGB(x, y)).isEqualTo(ground);
        assertThat(image.getRGB(image.getWidth() - 1 - x, y)).as("%s, %s", x, y).isEqualTo(ground);
      }
    }
  }

  @Test
  void the_same_chart_is_the_same_picture() {
    assertThat(Picture.png(ITEMS))
        .hasValueSatisfying(png -> assertThat(png).isEqualTo(Picture.png(ITEMS).orElseThrow()));
  }

  @Test
  void what_cannot_be_written_here_is_left_to_slack() {
    for (String words : List.of("Ein 🎉", "اللغة", "共同目标", "שלום")) {
      BarChart chart = BarChart.of(words, List.of("Yes"), List.of(new Row("P", List.of(1))));
      assertThat(Picture.png(chart)).as(words).isEmpty();
    }
    for (String words : List.of("Ŵy ŷ Ŷ ŵ", "naïve – “œuvre”", "Спільна мета", "Κοινός")) {
      BarChart chart = BarChart.of(words, List.of("Yes"), List.of(new Row("P", List.of(1))));
      assertThat(Picture.png(chart)).as(words).isPresent();
    }
  }

  @Test
  void each_number_can_be_read_on_its_colour_and_neighbours_are_told_apart() {
    for (int parts = 2; parts <= 6; parts++) {
      for (int part = 0; part < parts; part++) {
        Color colour = Palette.of(part, parts);
        assertThat(Palette.contrast(colour, Palette.inkOn(colour))).isGreaterThan(4);
        if (part > 0 && parts <= 5) {
          assertThat(Palette.contrast(colour, Palette.of(part - 1, parts))).isGreaterThan(1.3);
        }
      }
    }
    assertThat(Palette.contrast(Color.WHITE, Palette.EDGE)).isGreaterThan(3);
    assertThat(Palette.contrast(Color.WHITE, Palette.SOFT)).isGreaterThan(4.5);
  }
}
