package folkmoot.imagination;

import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Family;
import folkmoot.prompt.Prompt;
import folkmoot.prompt.PromptChoice;
import folkmoot.prompt.PromptChoice.Asked;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which what-if comes next. */
final class WhatIfs {
  private final Tools tools;

  WhatIfs(Tools tools) {
    this.tools = tools;
  }

  List<Prompt> of(Partnership partnership) {
    return tools.prompts().of(partnership.name()).stream()
        .filter(prompt -> prompt.family() == Family.WHAT_IF)
        .toList();
  }

  /** The one put longest ago, here or as an open question of a convener's. */
  Prompt next(Tx tx, Partnership partnership) {
    List<Prompt> prompts = of(partnership);
    List<Asked> asked =
        new ArrayList<>(
            tools
                .prompts()
                .asked(
                    tx,
                    partnership.id(),
                    prompts,
                    tools.clock().instant().atZone(partnership.zone())));
    new WeekStore(tx)
        .posted(partnership.id())
        .forEach(
            (day, id) ->
                prompts.stream()
                    .filter(prompt -> prompt.id().equals(id))
                    .forEach(prompt -> asked.add(new Asked(prompt, day))));
    asked.sort(Comparator.comparing(Asked::day));
    return new PromptChoice(prompts, asked).longestAgo();
  }
}
