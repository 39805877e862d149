package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.round.Item;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What an author sees of her words before they are sent: the words as the channel will read them.
 */
final class LastLookViews {
  private LastLookViews() {}

  static List<LayoutBlock> blocks(AnswerForm form, Texts texts) {
    List<Mrkdwn> notes = notes(form.check(), texts);
    List<Item> shown =
        form.items().stream().filter(item -> form.entry().to(item.id()).isShown()).toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!notes.isEmpty()) {
      blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", notes)));
    }
    blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.check.shown")));
    for (Item item : shown) {
      if (shown.size() > 1) {
        blocks.add(PieceViews.small(Mrkdwn.escaped(item.wording())));
      }
      VoiceViews.passages(voice(form, item), texts)
          .forEach(passage -> blocks.add(PieceViews.paragraph(passage.words())));
    }
    blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.check")));
    return blocks;
  }

  private static Voice voice(AnswerForm form, Item item) {
    Said said = form.entry().to(item.id());
    String name = said.choice() == Choice.SIGNED ? form.check().name() : null;
    return new Voice(item.id(), said.text(), name, false);
  }

  private static List<Mrkdwn> notes(Check check, Texts texts) {
    List<Mrkdwn> notes = new ArrayList<>();
    if (!check.taken().isEmpty()) {
      List<String> kinds = check.taken().stream().sorted().map(kind -> kind(kind, texts)).toList();
      notes.add(texts.mrkdwn("asking.taken", "kinds", kinds));
    }
    check.telling().stream().sorted().forEach(t -> notes.add(telling(t, texts)));
    return notes;
  }

  private static String kind(Cleaned.Kind kind, Texts texts) {
    return switch (kind) {
      case MENTION -> texts.plain("asking.taken.mention");
      case EMAIL -> texts.plain("asking.taken.email");
      case LINK -> texts.plain("asking.taken.link");
      case PHONE -> texts.plain("asking.taken.phone");
    };
  }

  private static Mrkdwn telling(Telling telling, Texts texts) {
    return switch (telling) {
      case NAME -> texts.mrkdwn("asking.telling.name");
      case JOB -> texts.mrkdwn("asking.telling.job");
      case ONLY_ONE -> texts.mrkdwn("asking.telling.only");
    };
  }
}
