package folkmoot.listening;

import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import java.util.List;

/** A published round with how its words were looked through. */
record Story(
    Review review,
    Audited<PublishedRound> round,
    Partnership partnership,
    List<Member> members,
    List<ReviewAct> acts) {}
