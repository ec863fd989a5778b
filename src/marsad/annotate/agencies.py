"""News agencies that sign datelines and pictures, as they sign."""

AGENCIES = (
    "AFP AP Reuters REUTERS UPI DPA dpa EFE ANSA APA PAP CTK TASS ITAR-TASS Interfax RIA Sputnik Xinhua XINHUA Kyodo Yonhap "
    "PTI ANI IANS APP Antara Bernama Anadolu AA IRNA FNA ISNA SANA KUNA WAM QNA BNA ONA NNA APS SUNA LANA GNA KNA ENA "
    "Ukrinform BelTA Bloomberg CNN BBC IRIN"
).split()
"""International agencies first, then national ones and broadcasters that sign like them; written down by hand and not
complete. Those whose initials are a common word or a region are left out."""

AGENCY = r"(?:" + "|".join(sorted((*AGENCIES, r"RIA\s+Novosti", r"Anadolu\s+Agency"), key=len, reverse=True)) + ")"
"""Any of them, as a regular expression."""
