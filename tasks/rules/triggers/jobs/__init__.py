"""Jobs made and cut: patterns for hiring and layoffs."""
