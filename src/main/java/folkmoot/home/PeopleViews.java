package folkmoot.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Who belongs where; everybody may know, and it says nothing about answers. */
final class PeopleViews {
  /** So many of the longest names Slack has still fit into one block. */
  private static final int NAMES_IN_BLOCK = 30;

  private static final int MOST_BLOCKS = 95;

  private PeopleViews() {}

  static View window(List<Organisation> organisations, List<Member> members, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Organisation organisation : organisations) {
      List<Member> own =
          members.stream().filter(m -> organisation.id().equals(m.organisation())).toList();
      blocks.addAll(group(organisation.name(), own, texts));
    }
    List<Member> others = members.stream().filter(m -> m.organisation() == null).toList();
    blocks.addAll(group(texts.plain("home.people-none"), others, texts));
    if (blocks.size() > MOST_BLOCKS) {
      blocks.subList(MOST_BLOCKS, blocks.size()).clear();
      blocks.add(PieceViews.note(texts.mrkdwn("home.people-more")));
    }
    blocks.add(PieceViews.note(texts.mrkdwn("home.people-note")));
    return PieceViews.window(texts.plain("home.people-title"), blocks, texts);
  }

  private static List<LayoutBlock> group(String title, List<Member> members, Texts texts) {
    List<String> names = members.stream().map(Member::name).sorted().toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    for (int from = 0; from < names.size(); from += NAMES_IN_BLOCK) {
      List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_IN_BLOCK));
      Mrkdwn words = Mrkdwn.escaped(String.join(", ", some));
      Mrkdwn heading = texts.mrkdwn("home.bold", "words", title);
      blocks.add(
          PieceViews.words(from == 0 ? Mrkdwn.joined("\n", List.of(heading, words)) : words));
    }
    return blocks;
  }
}
