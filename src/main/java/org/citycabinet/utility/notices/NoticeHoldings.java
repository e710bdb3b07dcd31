package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/**
 * The notices that a person got, and which were opened; what was for them alone loses its words.
 */
@ApplicationScoped
class NoticeHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "notices",
            """
            select n.operator, n.kind, t.language, t.title, t.body, n.published_at, c.opened_at
              from notice_copy c join notice n on n.id = c.notice_id
              join notice_text t on t.notice_id = n.id
             where c.account = :person order by n.published_at, t.language""",
            """
            update notice_text t join notice n on n.id = t.notice_id set t.title = '–', t.body = '–'
             where n.person = :person""",
            "delete from notice_copy where account = :person"));
  }
}
