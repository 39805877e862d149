package folkmoot.privacy;

import java.util.List;

/**
 * The words a scaled question is answered with, kept beside it so that an old result reads as it
 * was asked.
 *
 * @param points from least to most, five or three; none for a question answered in words
 * @param skip the way out for somebody who cannot say
 */
public record Scale(List<Point> points, Point skip) {
  /** The scale of a question that is answered in words. */
  public static final Scale NONE = new Scale(List.of(), new Point("", ""));

  /** A word with a form of at most 20 characters for charts. */
  public record Point(String word, String shortForm) {}

  public Scale {
    points = List.copyOf(points);
    if (points.size() != 5 && points.size() != 3 && !points.isEmpty()) {
      throw new IllegalArgumentException("a scale has five points or three");
    }
  }

  /** The words of the points, from least to most. */
  public List<String> words() {
    return points.stream().map(Point::word).toList();
  }
}
