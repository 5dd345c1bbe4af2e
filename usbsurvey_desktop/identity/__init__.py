"""Who signs and who may read: certificates, key files, cards, check numbers and pins."""
