package folkmoot.chart;

import java.awt.Color;

/**
 * One hue from light to dark, so that an order is seen without its colours, and which ink can be
 * read on it.
 */
final class Palette {
  static final Color INK = new Color(0x1b2426);
  static final Color SOFT = new Color(0x4d5b5e);
  static final Color TRACK = new Color(0xeaefee);
  static final Color EDGE = new Color(0x5f6d6f);
  static final Color BAR = new Color(0x0f6b5c);

  private static final int[] STEPS = {0xdcebe8, 0xa6d1c8, 0x62aa9b, 0x1d7464, 0x083f36};

  private Palette() {}

  /** The colour of the part with this number, from 0, of so many. */
  static Color of(int part, int parts) {
    double at = parts == 1 ? 3 : part * (STEPS.length - 1.0) / (parts - 1);
    int low = Math.min((int) at, STEPS.length - 2);
    return mixed(new Color(STEPS[low]), new Color(STEPS[low + 1]), at - low);
  }

  private static Color mixed(Color one, Color other, double share) {
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** What can be read on this ground. */
  static Color inkOn(Color ground) {
    return contrast(ground, INK) >= contrast(ground, Color.WHITE) ? INK : Color.WHITE;
  }

  /** As WCAG 2.2 measures it, from 1 to 21. */
  static double contrast(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
