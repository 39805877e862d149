package folkmoot.wrong.pulse;

import folkmoot.privacy.ItemFigure;

/** Hands a view a figure nobody has audited. */
final class HandsOverAFigure {
  String show(ItemFigure figure) {
    return RawViews.said(figure);
  }
}
