package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.AttachmentWanted;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;

/** Surcharges on paper. */
@ApplicationScoped
@Transactional
class SurchargePapers {
  @Inject Surcharges surcharges;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject Settings settings;

  byte[] of(Surcharge surcharge, Locale language) {
    return new SurchargePaper(
            surcharge,
            operators.operator(surcharge.operator()),
            accounts.byId(surcharge.inspector()).getDisplayName(),
            settings.publicUrl() + "/open/surcharge")
        .render(language);
  }

  void attach(@Observes AttachmentWanted wanted) {
    if (wanted.isOf(SurchargeLetters.PAPER)) {
      var surcharge = surcharges.get(wanted.id());
      wanted.answer(
          surcharge.reference() + ".pdf", "application/pdf", of(surcharge, wanted.locale()));
    }
  }
}
