package folkmoot.wrong.pulse;

import folkmoot.privacy.ItemFigure;

/** A view that takes a figure as it stands. */
final class RawViews {
  private RawViews() {}

  static String said(ItemFigure figure) {
    return figure.detail().name();
  }
}
