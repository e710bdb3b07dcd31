package org.citycabinet.utility.estimate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** What managing the caller's houses costs (LUD-29). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Estimates {
  @PersistenceContext EntityManager entities;
  @Inject Premises premises;

  /**
   * The estimates of the house at which a contract is, newest year first.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<EstimateSheet> of(UUID contract) {
    var place = premises.mine(contract);
    var share = entities.find(DwellingShare.class, place.premise());
    var found =
        entities
            .createQuery(
                "select e from Estimate e where e.house = :house and e.operator = :operator"
                    + " order by e.year desc",
                Estimate.class)
            .setParameter("house", place.house())
            .setParameter("operator", place.operator())
            .getResultList();
    found.forEach(Estimate::getItems);
    return found.stream().map(estimate -> new EstimateSheet(estimate, share)).toList();
  }

  /**
   * The estimate of a year as a PDF.
   *
   * @throws Refused as missing, where there is none of that year
   */
  byte[] pdf(UUID contract, int year, Locale language) {
    var sheet =
        of(contract).stream()
            .filter(each -> each.estimate().getYear() == year)
            .findFirst()
            .orElseThrow(() -> Refused.missing("estimate.missing"));
    return new EstimatePdf(sheet, premises.mine(contract).address(), language).render();
  }
}
