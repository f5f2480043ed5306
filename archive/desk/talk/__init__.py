"""What editors say to each other about a thing: comments, who looks after it, who has it open."""
