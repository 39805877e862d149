package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.partnership.Member;
import folkmoot.round.Person;
import folkmoot.round.Round;
import java.util.List;

/**
 * A member of the round's partnership in front of the round.
 *
 * @param members everybody in the partnership
 * @param invited whether the round asks her
 */
record Place(Asked asked, Member member, List<Member> members, boolean invited) {
  Place {
    members = List.copyOf(members);
  }

  Round round() {
    return asked.round();
  }

  Person person() {
    return Answering.person(member);
  }
}
