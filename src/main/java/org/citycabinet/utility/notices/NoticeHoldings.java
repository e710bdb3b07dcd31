package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The notices that a person got, and which were opened. */
@ApplicationScoped
class NoticeHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "notices",
            """
            select n.operator, n.kind, n.title, n.body, n.published_at, c.opened_at
              from notice_copy c join notice n on n.id = c.notice_id
             where c.account = :person order by n.published_at""",
            "delete from notice_copy where account = :person"));
  }
}
