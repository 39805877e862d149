package folkmoot.asking;

import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.secret.ClaimCode;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What somebody is told about words that are kept outside a round, before and after. */
public final class KeptViews {
  private KeptViews() {}

  /** What was taken out or may be telling. */
  public static Mrkdwn notes(Check check, Texts texts) {
    List<Mrkdwn> notes = new ArrayList<>();
    if (!check.taken().isEmpty()) {
      List<String> kinds = check.taken().stream().sorted().map(kind -> kind(kind, texts)).toList();
      notes.add(texts.mrkdwn("asking.kept.taken", "kinds", kinds));
    }
    if (check.names()) {
      notes.add(texts.mrkdwn("asking.kept.names"));
    }
    return Mrkdwn.joined("\n", notes);
  }

  private static String kind(Cleaned.Kind kind, Texts texts) {
    return switch (kind) {
      case MENTION -> texts.plain("asking.taken.mention");
      case EMAIL -> texts.plain("asking.taken.email");
      case LINK -> texts.plain("asking.taken.link");
      case PHONE -> texts.plain("asking.taken.phone");
    };
  }

  /** The code, and how it is used. */
  public static Mrkdwn claim(ClaimCode code, Texts texts) {
    return texts.mrkdwn(
        "asking.kept.claim",
        "code",
        Mrkdwn.code(code.value()),
        "line",
        Mrkdwn.code("/moot forget \"" + code.value() + "\""));
  }

  /** Takes the words back at once; its value is the code. */
  public static Button back(String action, ClaimCode code, Texts texts) {
    return new Button(
        action,
        code.value(),
        texts.plain("asking.kept.back"),
        false,
        new Sure(
            texts.plain("asking.kept.back.sure"),
            texts.plain("asking.kept.back.what"),
            texts.plain("asking.kept.back"),
            texts.plain("asking.kept.back.no")));
  }
}
