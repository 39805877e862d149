package folkmoot.export;

import folkmoot.privacy.Gist;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Scale;
import folkmoot.privacy.Share;
import folkmoot.statistics.Tally;
import folkmoot.text.Texts;
import java.util.List;

/** Says parts of a scale, shares and groups in the words in which they were published. */
final class Saying {
  private final Texts texts;

  Saying(Texts texts) {
    this.texts = texts;
  }

  /** One part of a scale, from 1; five points may be cut into three parts. */
  String part(int part, int parts, Scale scale) {
    List<String> words = scale.words();
    if (parts == words.size()) {
      return words.get(part - 1);
    }
    if (part == 2) {
      return words.get(words.size() / 2);
    }
    int first = part < 2 ? 0 : words.size() - 2;
    return texts.plain(
        "export.part.pair", "first", words.get(first), "second", words.get(first + 1));
  }

  /** What is said of an item in place of counts; empty where nothing may be said. */
  String gist(ItemFigure figure) {
    Scale scale = figure.question().scale();
    if (figure.gist() instanceof Gist.NearlyAll all) {
      return texts.plain(
          all.parts() == Tally.FIVE ? "export.gist.nearly" : "export.gist.most",
          "part",
          part(all.part(), all.parts(), scale));
    }
    if (figure.gist() instanceof Gist.Coarse coarse) {
      return texts.plain("export.gist.coarse", "share", share(coarse.from(), coarse.to()));
    }
    return "";
  }

  /** A share, or the two between which it lies. */
  String share(Share from, Share to) {
    return from == to
        ? share(from)
        : texts.plain("export.share.between", "from", share(from), "to", share(to));
  }

  private String share(Share share) {
    return switch (share) {
      case FEW -> texts.plain("export.share.few");
      case UNDER_HALF -> texts.plain("export.share.under");
      case HALF_OR_MORE -> texts.plain("export.share.half");
      case MOST -> texts.plain("export.share.most");
      case NEARLY_ALL -> texts.plain("export.share.nearly");
    };
  }

  /** A group by its name. */
  String group(Group group) {
    return switch (group.kind()) {
      case ORGANISATION -> group.name();
      case WITHOUT -> texts.plain("export.group.without");
      case SMALLER -> texts.plain("export.group.smaller");
    };
  }
}
